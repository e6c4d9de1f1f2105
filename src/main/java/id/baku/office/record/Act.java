package id.baku.office.record;

import java.util.Arrays;
import java.util.List;

/** The kinds of acts that the record tells of. */
public enum Act {
    ACCOUNT_CREATED(Area.ADMINISTRATION, "Akun dibuat"),
    ACCOUNT_CHANGED(Area.ADMINISTRATION, "Data akun diubah"),
    ACCOUNT_DELETED(Area.ADMINISTRATION, "Akun dihapus"),
    MAIL_ADDRESS_CHANGED(Area.ADMINISTRATION, "Alamat surel akun diubah"),
    /** An administrator set it for somebody else. */
    PASSWORD_SET(Area.ADMINISTRATION, "Kata sandi ditetapkan orang lain"),
    /** The owner of the account changed it. */
    PASSWORD_CHANGED(Area.ADMINISTRATION, "Kata sandi sendiri diganti"),
    SECOND_FACTOR_SET_UP(Area.ADMINISTRATION, "Verifikasi dua langkah dipasang"),
    /** By the owner of the account, or by an administrator for the owner. */
    SECOND_FACTOR_REMOVED(Area.ADMINISTRATION, "Verifikasi dua langkah dilepas atau diatur ulang"),
    /** A recovery code was entered in place of a code of the device; each is good for one use. */
    RECOVERY_CODE_USED(Area.ADMINISTRATION, "Kode cadangan dipakai"),
    MODELER_KEY_MADE(Area.ADMINISTRATION, "Kunci Modeler dibuat"),
    /** For a deployment; what was deployed is a line of its own. */
    MODELER_KEY_USED(Area.ADMINISTRATION, "Kunci Modeler dipakai"),
    /** By its owner or an administrator. */
    MODELER_KEY_REVOKED(Area.ADMINISTRATION, "Kunci Modeler dicabut"),
    /** By the owner of the account, or because an administrator changed the account. */
    SESSIONS_ENDED(Area.ADMINISTRATION, "Sesi masuk diakhiri"),
    /** Too many wrong passwords from one address. */
    SIGN_IN_SLOWED(Area.ADMINISTRATION, "Percobaan masuk ditahan"),
    ROLE_GIVEN(Area.ADMINISTRATION, "Peran diberikan"),
    ROLE_TAKEN(Area.ADMINISTRATION, "Peran dicabut"),
    /** Authorisations, groups and tenants of the engine. */
    RIGHTS_CHANGED(Area.ADMINISTRATION, "Hak akses diubah"),
    GRANT_ASKED(Area.ADMINISTRATION, "Wewenang diminta"),
    GRANT_GIVEN(Area.ADMINISTRATION, "Wewenang disetujui"),
    GRANT_REFUSED(Area.ADMINISTRATION, "Wewenang ditolak"),
    SETTING_CHANGED(Area.ADMINISTRATION, "Pengaturan diubah"),
    CALENDAR_CHANGED(Area.ADMINISTRATION, "Kalender diubah"),
    DEPUTY_RECORDED(Area.ADMINISTRATION, "Plh/Plt dicatat"),
    DEPUTY_CONFIRMED(Area.ADMINISTRATION, "Plh/Plt pimpinan disetujui"),
    DEPUTY_REFUSED(Area.ADMINISTRATION, "Plh/Plt pimpinan ditolak"),
    DEPUTY_BEGUN(Area.ADMINISTRATION, "Masa Plh/Plt dimulai"),
    DEPUTY_ENDED(Area.ADMINISTRATION, "Masa Plh/Plt berakhir"),
    DIAGRAM_DEPLOYED(Area.ADMINISTRATION, "Diagram digelar"),
    /** A second person put an analyst's draft into force. */
    DIAGRAM_GIVEN(Area.ADMINISTRATION, "Konsep SOP diberlakukan"),
    DIAGRAM_REFUSED(Area.ADMINISTRATION, "Konsep SOP dikembalikan"),
    DIAGRAM_TAKEN_BACK(Area.ADMINISTRATION, "Konsep SOP ditarik"),
    /** A deployment that changed number or title was refused at first, and somebody confirmed that it is the same SOP. */
    SOP_IDENTITY_MEANT(Area.ADMINISTRATION, "Perubahan nomor atau judul SOP dinyatakan"),
    SOP_IDENTITY_NOT_MEANT(Area.ADMINISTRATION, "Perubahan nomor atau judul SOP dibatalkan"),
    /** The head ratified the SOP with its signed sheet. */
    SOP_RATIFIED(Area.ADMINISTRATION, "SOP disahkan"),
    SOP_WITHDRAWAL_ASKED(Area.ADMINISTRATION, "Pencabutan SOP diusulkan"),
    SOP_WITHDRAWN(Area.ADMINISTRATION, "SOP dicabut"),
    DIAGRAM_CHANGED(Area.ADMINISTRATION, "Gelaran diagram diubah atau dihapus"),
    MIGRATION_ASKED(Area.ADMINISTRATION, "Pemindahan kasus diminta"),
    MIGRATION_GIVEN(Area.ADMINISTRATION, "Pemindahan kasus disetujui"),
    MIGRATION_REFUSED(Area.ADMINISTRATION, "Pemindahan kasus ditolak"),
    CASE_MOVED(Area.ADMINISTRATION, "Kasus dipindahkan ke versi lain"),
    CASE_SUSPENDED(Area.ADMINISTRATION, "Kasus dihentikan sementara"),
    CASE_RESUMED(Area.ADMINISTRATION, "Kasus dilanjutkan"),
    CASE_DELETED(Area.ADMINISTRATION, "Kasus dihapus"),
    /** A platform administrator changed variables, jobs or other parts of a case outside its forms. */
    CASE_MENDED(Area.ADMINISTRATION, "Kasus diperbaiki di luar formulir"),
    NUMBER_VOIDED(Area.ADMINISTRATION, "Nomor dibatalkan"),
    DOCUMENT_WITHDRAWN(Area.ADMINISTRATION, "Naskah dicabut atau dibatalkan"),
    PARTNER_ADDED(Area.ADMINISTRATION, "Mitra dicatat"),
    PARTNER_CHANGED(Area.ADMINISTRATION, "Data mitra diubah"),
    SURVEY_PUBLISHED(Area.ADMINISTRATION, "Indeks kepuasan masyarakat terbit"),
    /** Mail that could not be sent was sent again by an administrator. */
    MAIL_SENT_AGAIN(Area.ADMINISTRATION, "Surel dikirim ulang"),
    MAIL_DISMISSED(Area.ADMINISTRATION, "Surel gagal diabaikan"),
    /** Cases past their retention time were deleted from the engine and then from our tables. */
    CASES_REMOVED(Area.ADMINISTRATION, "Kasus dihapus menurut masa simpan"),
    /** Any other change that administrators make to the engine. */
    ENGINE_CHANGED(Area.ADMINISTRATION, "Mesin proses diubah"),
    /** Lines older than their retention time were deleted from the record itself. */
    RECORD_SHORTENED(Area.ADMINISTRATION, "Catatan lama dihapus menurut masa simpan"),

    /** Shown in the browser. */
    OPENED(Area.READING, "Naskah dibuka"),
    /** Saved as a file. */
    DOWNLOADED(Area.READING, "Naskah diunduh"),
    /** Saved together with all documents of the case. */
    CASE_EXPORTED(Area.READING, "Seluruh naskah kasus diunduh"),
    /** Saved as a spreadsheet. */
    LIST_EXPORTED(Area.READING, "Daftar diunduh"),
    /** The evidence pack was saved: who did what, with the documents' hashes. */
    EVIDENCE(Area.READING, "Berkas bukti diunduh"),
    CASE_SEEN(Area.READING, "Kasus dibuka"),
    /** Somebody opened or searched a list that names people. */
    SEARCHED(Area.READING, "Pencarian");

    private final Area area;
    private final String label;

    Act(Area area, String label) {
        this.area = area;
        this.label = label;
    }

    public Area area() {
        return area;
    }

    /** The name shown to users. */
    public String label() {
        return label;
    }

    /** The acts of an area. */
    public static List<Act> of(Area area) {
        return Arrays.stream(values()).filter(act -> act.area == area).toList();
    }

    /** The two halves of the record. */
    public enum Area {
        /** What administrators and those who decide with them did. */
        ADMINISTRATION,
        /** What was seen of personal data (UU 27/2022). */
        READING
    }
}

package id.baku.office.record;

import java.util.Arrays;
import java.util.List;

/** What the record tells of. */
public enum Act {
    ACCOUNT_CREATED(Area.ADMINISTRATION, "Akun dibuat"),
    ACCOUNT_CHANGED(Area.ADMINISTRATION, "Data akun diubah"),
    ACCOUNT_DELETED(Area.ADMINISTRATION, "Akun dihapus"),
    MAIL_ADDRESS_CHANGED(Area.ADMINISTRATION, "Alamat surel akun diubah"),
    /** By somebody else. */
    PASSWORD_SET(Area.ADMINISTRATION, "Kata sandi ditetapkan orang lain"),
    /** By its owner. */
    PASSWORD_CHANGED(Area.ADMINISTRATION, "Kata sandi sendiri diganti"),
    SECOND_FACTOR_SET_UP(Area.ADMINISTRATION, "Verifikasi dua langkah dipasang"),
    /** By its owner, or for him by an administrator. */
    SECOND_FACTOR_REMOVED(Area.ADMINISTRATION, "Verifikasi dua langkah dilepas atau diatur ulang"),
    /** In place of the device, once each. */
    RECOVERY_CODE_USED(Area.ADMINISTRATION, "Kode cadangan dipakai"),
    /** By its owner, or with what an administrator did to the account. */
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
    /** A draft of an analyst, by a second person. */
    DIAGRAM_GIVEN(Area.ADMINISTRATION, "Konsep SOP diberlakukan"),
    DIAGRAM_REFUSED(Area.ADMINISTRATION, "Konsep SOP dikembalikan"),
    DIAGRAM_TAKEN_BACK(Area.ADMINISTRATION, "Konsep SOP ditarik"),
    /** A deployment that would change it was refused, and somebody says that the SOP is the same. */
    SOP_IDENTITY_MEANT(Area.ADMINISTRATION, "Perubahan nomor atau judul SOP dinyatakan"),
    SOP_IDENTITY_NOT_MEANT(Area.ADMINISTRATION, "Perubahan nomor atau judul SOP dibatalkan"),
    /** With the signed sheet, by the head. */
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
    /** Variables, jobs and other hands of the platform's administrators on a case. */
    CASE_MENDED(Area.ADMINISTRATION, "Kasus diperbaiki di luar formulir"),
    NUMBER_VOIDED(Area.ADMINISTRATION, "Nomor dibatalkan"),
    DOCUMENT_WITHDRAWN(Area.ADMINISTRATION, "Naskah dicabut atau dibatalkan"),
    PARTNER_ADDED(Area.ADMINISTRATION, "Mitra dicatat"),
    PARTNER_CHANGED(Area.ADMINISTRATION, "Data mitra diubah"),
    SURVEY_PUBLISHED(Area.ADMINISTRATION, "Indeks kepuasan masyarakat terbit"),
    /** Mail that did not leave. */
    MAIL_SENT_AGAIN(Area.ADMINISTRATION, "Surel dikirim ulang"),
    MAIL_DISMISSED(Area.ADMINISTRATION, "Surel gagal diabaikan"),
    /** What is over: the engine, and then our tables, no longer keep it. */
    CASES_REMOVED(Area.ADMINISTRATION, "Kasus dihapus menurut masa simpan"),
    /** What else administrators do to the engine. */
    ENGINE_CHANGED(Area.ADMINISTRATION, "Mesin proses diubah"),
    /** The record itself no longer tells of what is older than it is kept. */
    RECORD_SHORTENED(Area.ADMINISTRATION, "Catatan lama dihapus menurut masa simpan"),

    /** In the browser. */
    OPENED(Area.READING, "Naskah dibuka"),
    /** As a file. */
    DOWNLOADED(Area.READING, "Naskah diunduh"),
    /** With all documents of the case. */
    CASE_EXPORTED(Area.READING, "Seluruh naskah kasus diunduh"),
    /** As a spreadsheet. */
    LIST_EXPORTED(Area.READING, "Daftar diunduh"),
    /** The evidence pack: who did what, with the documents' hashes. */
    EVIDENCE(Area.READING, "Berkas bukti diunduh"),
    CASE_SEEN(Area.READING, "Kasus dibuka"),
    /** A list that names people, or what was looked for in it. */
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

    /** As people name it. */
    public String label() {
        return label;
    }

    /** Those of an area. */
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

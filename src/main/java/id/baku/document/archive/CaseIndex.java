package id.baku.document.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import id.baku.document.store.KeptDocument;
import id.baku.web.answer.Spreadsheet;
import id.baku.web.format.IndonesianTime;
import id.baku.web.portal.PublicTemplates;

/** The contents of a case's ZIP, listed as a page and as a spreadsheet. */
final class CaseIndex {

    private static final List<String> HEADS = List.of("No.", "Nama naskah", "Nomor", "Tanggal", "Tahap", "Keadaan", "Berkas",
            "Ukuran (bita)", "SHA-256", "Oleh", "Disimpan", "Retensi aktif (tahun)", "Retensi inaktif (tahun)", "Nasib akhir");

    private final ArchivedCase archived;
    private final List<Item> items = new ArrayList<>();

    CaseIndex(ArchivedCase archived) {
        this.archived = archived;
        archived.documents().forEach(document -> document.versions().forEach(version ->
                items.add(new Item(document, version, fileName(items.size() + 1, version)))));
    }

    List<Item> items() {
        return items;
    }

    /**
     * Number in the list, kind and stage. Names of persons and institutions stand only inside the index, not in names of files.
     */
    private static String fileName(int number, KeptDocument version) {
        String kind = version.kind().replaceAll("[^A-Za-z0-9-]+", "-").toLowerCase(Locale.ROOT);
        return "%03d-%s-%s%s".formatted(number, kind, version.stage() == null ? "berkas" : version.stage().id(),
                version.fileName().substring(Math.max(version.fileName().lastIndexOf('.'), 0)));
    }

    byte[] page(PublicTemplates templates) {
        return templates.page(archived.number(), "indeks", Map.of("kasus", archived.number(), "kalimat",
                "%s. %s, %s. Pokok: %s. Keadaan: %s.".formatted(archived.sop(), archived.agency().name(),
                        archived.agency().government(), archived.subject(), archived.state()), "kepala", HEADS,
                "baris", items.stream().map(item -> Map.of("berkas", item.file(), "sel", cells(item))).toList()))
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] spreadsheet() {
        return Spreadsheet.of(Spreadsheet.Table.fitting("Indeks", HEADS, items.stream().map(this::cells).toList()));
    }

    private List<Object> cells(Item item) {
        KeptDocument version = item.version();
        boolean current = item.document().standing() != null && version.id().equals(item.document().latest().id());
        return List.of(items.indexOf(item) + 1, version.title(), or(version.number()),
                version.issuedOn() == null ? "–" : IndonesianTime.date(version.issuedOn()),
                version.stage() == null ? "Berkas" : version.stage().label(),
                current ? item.document().standing().state().label() : "–", item.file(), version.size(), version.sha256(),
                or(version.author()), IndonesianTime.dateAndTime(version.createdAt(), archived.agency().zone()),
                item.document().retention().active(), item.document().retention().inactive(), item.document().retention().fate().label());
    }

    private static String or(String value) {
        return value == null ? "–" : value;
    }

    /** @param file name of the file in the ZIP */
    record Item(ArchivedCase.Document document, KeptDocument version, String file) {
    }
}

package id.baku.document.archive;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.unbescape.html.HtmlEscape;

import id.baku.document.store.KeptDocument;
import id.baku.web.answer.Spreadsheet;
import id.baku.web.format.IndonesianTime;

/** What lies in the ZIP of a case, as a page and as a spreadsheet. */
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

    /** Kind, stage and number in the list: names of persons and institutions stand in the index only. */
    private static String fileName(int number, KeptDocument version) {
        String kind = version.kind().replaceAll("[^A-Za-z0-9-]+", "-").toLowerCase(Locale.ROOT);
        return "%03d-%s-%s%s".formatted(number, kind, version.stage() == null ? "berkas" : version.stage().id(),
                version.fileName().substring(Math.max(version.fileName().lastIndexOf('.'), 0)));
    }

    byte[] page() {
        StringBuilder page = new StringBuilder("<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\"><title>")
                .append(text(archived.number())).append("</title><style>body{font:15px/1.45 Arial,sans-serif;margin:2em}"
                        + "table{border-collapse:collapse}th,td{border:1px solid #999;padding:4px 8px;text-align:left;"
                        + "vertical-align:top}td:nth-child(9){font:12px monospace;overflow-wrap:anywhere}</style></head><body><h1>")
                .append(text("Arsip kasus " + archived.number())).append("</h1><p>")
                .append(text(archived.sop() + ". " + archived.agency().name() + ", " + archived.agency().government() + ". Pokok: "
                        + archived.subject() + ". Keadaan: " + archived.state() + "."))
                .append("</p><table><thead><tr>");
        HEADS.forEach(head -> page.append("<th scope=\"col\">").append(text(head)).append("</th>"));
        page.append("</tr></thead><tbody>");
        for (Item item : items) {
            page.append("<tr>");
            cells(item).forEach(cell -> page.append("<td>").append(cell.equals(item.file())
                    ? "<a href=\"" + item.file() + "\">" + item.file() + "</a>" : text(String.valueOf(cell))).append("</td>"));
            page.append("</tr>\n");
        }
        return page.append("</tbody></table></body></html>\n").toString().getBytes(StandardCharsets.UTF_8);
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

    private static String text(String value) {
        return HtmlEscape.escapeHtml5Xml(value);
    }

    /** @param file its name in the ZIP */
    record Item(ArchivedCase.Document document, KeptDocument version, String file) {
    }
}

package id.baku.sop.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.engine.deploy.DeployedDiagrams;
import id.baku.office.agency.Agency;
import id.baku.sop.sheet.Finding.Kind;
import id.baku.sop.sheet.MasterList.Entry;

/** Draws up the master list of an agency from its deployed diagrams, and holds the sheets against each other. */
@Component
class MasterLists {

    private final DeployedDiagrams diagrams;
    private final SupersededRegulations superseded;

    MasterLists(DeployedDiagrams diagrams, SupersededRegulations superseded) {
        this.diagrams = diagrams;
        this.superseded = superseded;
    }

    MasterList of(Agency agency) {
        List<SopSheet> sheets = diagrams.ofAgency(agency.id()).stream()
                .map(diagram -> SopSheet.of(diagram, agency)).toList();
        Set<String> keys = sheets.stream().map(SopSheet::key).collect(Collectors.toSet());
        boolean indexed = sheets.stream().anyMatch(sheet -> sheet.indexNumber() != null);
        return new MasterList(agency, sheets.stream().map(sheet -> new Entry(sheet, Stream.of(
                numbers(sheet, indexed), dates(sheet), standards(sheet), legalBases(sheet), related(sheet, keys))
                .flatMap(findings -> findings).toList())).toList());
    }

    /** An agency none of whose sheets names a number of its Daftar Induk has none to differ from. */
    private static Stream<Finding> numbers(SopSheet sheet, boolean indexed) {
        if (sheet.number() == null) {
            return finding(Kind.NUMBER, "Nomor SOP belum diisi.");
        }
        if (indexed && sheet.indexNumber() == null) {
            return finding(Kind.NUMBER, "Tidak tercantum pada Daftar Induk instansi.");
        }
        return sheet.indexNumber() == null || sheet.indexNumber().equals(sheet.number()) ? Stream.empty()
                : finding(Kind.NUMBER, "Nomor pada Daftar Induk: %s, berbeda dari lembar SOP.", sheet.indexNumber());
    }

    private static Stream<Finding> dates(SopSheet sheet) {
        Stream<Finding> missing = sheet.effective() == null
                ? finding(Kind.DATE, "Tanggal efektif tidak tercantum.") : Stream.empty();
        return Stream.concat(missing, Stream.of(sheet.created(), sheet.revised(), sheet.effective())
                .filter(Objects::nonNull).filter(date -> !isDate(date)).distinct()
                .flatMap(date -> finding(Kind.DATE, "Tanggal \"%s\" tidak tertulis sebagai tahun-bulan-hari.", date)));
    }

    private static boolean isDate(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static Stream<Finding> standards(SopSheet sheet) {
        long none = sheet.rows().stream().filter(row -> row.standard().time() == null).count();
        long provisional = sheet.rowsWithoutTime() - none;
        return Stream.concat(
                provisional == 0 ? Stream.empty() : finding(Kind.STANDARD,
                        "%d kegiatan tanpa waktu baku pada lembar; memakai waktu sementara.", provisional),
                none == 0 ? Stream.empty() : finding(Kind.STANDARD,
                        "%d kegiatan tanpa waktu baku dan tanpa pengingat.", none));
    }

    private Stream<Finding> legalBases(SopSheet sheet) {
        return sheet.legalBases().stream().flatMap(basis -> superseded.find(basis).stream()).distinct()
                .flatMap(old -> finding(Kind.LEGAL_BASIS, "%s: perlu ditinjau, telah diganti dengan %s%s.", old.name(),
                        old.by(), old.verified() ? "" : " (belum diverifikasi bagian hukum)"));
    }

    private static Stream<Finding> related(SopSheet sheet, Set<String> keys) {
        return sheet.related().stream().filter(other -> other.key() != null && !keys.contains(other.key()))
                .flatMap(other -> finding(Kind.RELATED_SOP, "SOP terkait belum digelar: %s (%s).", other.name(),
                        other.key()));
    }

    private static Stream<Finding> finding(Kind kind, String text, Object... values) {
        return Stream.of(new Finding(kind, text.formatted(values)));
    }
}

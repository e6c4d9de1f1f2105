package id.baku.sop.sheet;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.deploy.DeployedDiagrams;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.start.StartRefusal;
import id.baku.sop.sheet.Finding.Kind;
import id.baku.sop.sheet.MasterList.Entry;
import id.baku.sop.sheet.MasterListProperties.Control;

/** Draws up the master list of an agency from its diagrams in force, and compares the sheets with each other. */
@Component
class MasterLists {

    private final DeployedDiagrams diagrams;
    private final Ratifications ratifications;
    private final SupersededRegulations superseded;
    private final MasterListProperties properties;

    MasterLists(DeployedDiagrams diagrams, Ratifications ratifications, SupersededRegulations superseded, MasterListProperties properties,
                Agencies agencies) {
        this.diagrams = diagrams;
        this.ratifications = ratifications;
        this.superseded = superseded;
        this.properties = properties;
        agencies.all().forEach(agency -> refuseUnknown(agency, properties.control(agency.id())));
    }

    private static void refuseUnknown(Agency agency, Control control) {
        Stream.of(control.prepared(), control.checked(), control.ratified()).filter(Objects::nonNull)
                .filter(key -> !agency.officials().containsKey(key)).findAny().ifPresent(key -> {
                    throw new StartRefusal("baku.agencies.%s.master-list names the unknown official %s".formatted(agency.id(), key),
                            "Name there officials of the agency: %s.".formatted(String.join(", ", agency.officials().keySet())));
                });
    }

    MasterList of(Agency agency) {
        List<DeployedDiagram> all = diagrams.ofAgency(agency.id());
        Map<String, Ratified> ratified = ratifications.of(agency);
        Set<String> withdrawn = all.stream().filter(DeployedDiagram::withdrawn).map(diagram -> diagram.process().getId())
                .collect(Collectors.toSet());
        List<SopSheet> sheets = all.stream().filter(diagram -> !diagram.withdrawn())
                .map(diagram -> SopSheet.of(diagram, agency, ratified)).toList();
        Set<String> keys = sheets.stream().map(SopSheet::key).collect(Collectors.toSet());
        boolean indexed = sheets.stream().anyMatch(sheet -> sheet.indexNumber() != null);
        return new MasterList(agency, properties.control(agency.id()), sheets.stream().map(sheet -> new Entry(sheet, Stream.of(
                numbers(sheet, indexed), doubles(sheet, sheets), dates(sheet), standards(sheet), legalBases(sheet), related(sheet, keys, withdrawn))
                .flatMap(findings -> findings).toList())).toList());
    }

    /** Findings on the number in the Daftar Induk; none in an agency whose sheets name no such numbers at all. */
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

    /** Findings on a number, the SOP's own or that of the index, that another SOP also has. */
    private static Stream<Finding> doubles(SopSheet sheet, List<SopSheet> all) {
        return numbersOf(sheet).flatMap(number -> all.stream()
                .filter(other -> !other.key().equals(sheet.key()) && numbersOf(other).anyMatch(number::equals))
                .flatMap(other -> finding(Kind.NUMBER, "Nomor ganda: %s juga nomor SOP %s (%s).", number, other.title(), other.key())));
    }

    private static Stream<String> numbersOf(SopSheet sheet) {
        return Stream.of(sheet.number(), sheet.indexNumber()).filter(Objects::nonNull).distinct();
    }

    private static Stream<Finding> dates(SopSheet sheet) {
        Stream<Finding> missing = sheet.effective() == null
                ? finding(Kind.DATE, "Tanggal efektif tidak tercantum.") : Stream.empty();
        Stream<Finding> unreadable = Stream.of(sheet.created(), sheet.revised(), sheet.effective())
                .filter(Objects::nonNull).filter(date -> !isDate(date)).distinct()
                .flatMap(date -> finding(Kind.DATE, "Tanggal \"%s\" tidak tertulis sebagai tahun-bulan-hari.", date));
        return Stream.of(missing, unreadable, order("revisi", sheet.revised(), "pembuatan", sheet.created()),
                order("efektif", sheet.effective(), "pembuatan", sheet.created()),
                order("efektif", sheet.effective(), "revisi", sheet.revised())).flatMap(findings -> findings);
    }

    private static Stream<Finding> order(String later, String date, String earlier, String before) {
        return date != null && before != null && isDate(date) && isDate(before) && LocalDate.parse(date).isBefore(LocalDate.parse(before))
                ? finding(Kind.DATE, "Tanggal %s mendahului tanggal %s.", later, earlier) : Stream.empty();
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

    private static Stream<Finding> related(SopSheet sheet, Set<String> keys, Set<String> withdrawn) {
        return sheet.related().stream().filter(other -> other.key() != null && !keys.contains(other.key()))
                .flatMap(other -> finding(Kind.RELATED_SOP, withdrawn.contains(other.key())
                        ? "SOP terkait sudah dicabut: %s (%s)." : "SOP terkait belum digelar: %s (%s).", other.name(), other.key()));
    }

    private static Stream<Finding> finding(Kind kind, String text, Object... values) {
        return Stream.of(new Finding(kind, text.formatted(values)));
    }
}

package id.baku.document.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Numbering.Series;

/**
 * The register of an agency and year as people read it.
 *
 * @param office   unit and agency, for the heading
 * @param keeper   whether the reader may declare numbers void
 * @param series   name by id
 * @param total number of entries of the year
 * @param found number of entries that match
 * @param doubled number of matching entries with a number that another document of the year also has
 * @param more whether there are matching entries after these rows
 */
record RegisterBook(String office, int year, boolean keeper, Map<String, String> series, List<Row> rows, long total, long found,
                    long doubled, boolean more) {

    static final String OURS = "Buku nomor";
    static final String OUTSIDE = "Dari luar";

    /**
     * @param source   {@link #OURS} or {@link #OUTSIDE}
     * @param reserved whether its document is not signed yet
     * @param doubled whether another document of the year has the same number
     * @param dayOff   whether the office does not work on its date
     */
    record Row(String id, String seriesId, String number, LocalDate date, String title, String subject, String caseSubject,
               String businessKey, String source, boolean reserved, boolean doubled, boolean dayOff, Instant issuedAt, String issuedBy,
               RegisterEntry.Voided voided) {

        /** Remarks on the number, such as void or doubled; empty when all is as it should be. */
        String remark() {
            return voided != null ? "Batal: " + voided.reason()
                    : reserved ? "Dipesan, belum ditandatangani"
                    : doubled ? "Nomor ganda"
                    : dayOff ? "Bertanggal hari libur" : "";
        }
    }

    /** The whole book of a year. */
    static RegisterBook of(Agency agency, int year, boolean keeper, List<RegisterEntry> entries, Predicate<LocalDate> dayOff) {
        // One letter to several people counts as one document.
        Map<String, Set<List<String>>> bearers = entries.stream().filter(entry -> !entry.isVoid())
                .collect(Collectors.groupingBy(RegisterEntry::number, Collectors.mapping(entry ->
                        List.of(entry.document().processInstanceId(), entry.document().kind()), Collectors.toSet())));
        Map<String, String> series = series(agency, entries.stream().map(RegisterEntry::series).toList());
        List<String> order = List.copyOf(series.keySet());
        List<Row> rows = entries.stream().sorted(Comparator.comparingInt(entry -> order.indexOf(entry.series())))
                .map(entry -> row(entry, bearers.getOrDefault(entry.number(), Set.of()).size() > 1, dayOff.test(entry.date()))).toList();
        return new RegisterBook(office(agency), year, keeper, series, rows, rows.size(), rows.size(),
                rows.stream().filter(Row::doubled).count(), false);
    }

    /** The series of the agency, and former series that have entries. */
    static Map<String, String> series(Agency agency, Collection<String> used) {
        Map<String, String> series = agency.numbering().series().stream()
                .collect(Collectors.toMap(Series::id, Series::name, (one, other) -> one, LinkedHashMap::new));
        used.forEach(one -> series.putIfAbsent(one, one));
        return series;
    }

    static String office(Agency agency) {
        return agency.unit() == null ? agency.name() : agency.unit() + ", " + agency.name();
    }

    static Row row(RegisterEntry entry, boolean doubled, boolean dayOff) {
        NumberRequest request = entry.request();
        return new Row(entry.id(), entry.series(), entry.number(), entry.date(), title(request), request.subject(),
                request.caseSubject(), request.businessKey(), entry.isFromOutside() ? OUTSIDE : OURS, entry.reserved(),
                doubled && !entry.isVoid(), dayOff, entry.issuedAt(), entry.issuedBy(), entry.voided());
    }

    /** The title, with the holder where the case has one for each of several people. */
    private static String title(NumberRequest request) {
        String holder = request.document().holder();
        return holder == null ? request.title() : request.title() + " – " + holder;
    }
}

package id.baku.document.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Numbering.Series;

/**
 * The register of an agency and year as people read it.
 *
 * @param office   unit and agency, for the heading
 * @param keeper   whether the reader may declare numbers void
 * @param series   name by id
 */
record RegisterBook(String office, int year, boolean keeper, Map<String, String> series, List<Row> rows) {

    static final String OURS = "Buku nomor";
    static final String OUTSIDE = "Dari luar";

    /**
     * @param source  {@link #OURS} or {@link #OUTSIDE}
     * @param doubled whether another document of the year bears the same number
     */
    record Row(String id, String seriesId, String number, LocalDate date, String title, String subject, String caseSubject,
               String businessKey, String source, boolean doubled, Instant issuedAt, String issuedBy,
               RegisterEntry.Voided voided) {

        /** What a reader must know about the number beyond itself; empty when all is as it should be. */
        String remark() {
            return voided != null ? "Batal: " + voided.reason() : doubled ? "Nomor ganda" : "";
        }
    }

    static RegisterBook of(Agency agency, int year, boolean keeper, List<RegisterEntry> entries) {
        Map<String, Long> bearers = entries.stream().filter(entry -> !entry.isVoid())
                .collect(Collectors.groupingBy(RegisterEntry::number, Collectors.counting()));
        Map<String, String> series = agency.numbering().series().stream()
                .collect(Collectors.toMap(Series::id, Series::name, (one, other) -> one, LinkedHashMap::new));
        entries.forEach(entry -> series.putIfAbsent(entry.series(), entry.series()));
        String office = agency.unit() == null ? agency.name() : agency.unit() + ", " + agency.name();
        List<String> order = List.copyOf(series.keySet());
        return new RegisterBook(office, year, keeper, series, entries.stream()
                .sorted(Comparator.comparingInt(entry -> order.indexOf(entry.series()))).map(entry -> row(entry, bearers.getOrDefault(entry.number(), 0L) > 1)).toList());
    }

    private static Row row(RegisterEntry entry, boolean doubled) {
        NumberRequest request = entry.request();
        return new Row(entry.id(), entry.series(), entry.number(), entry.date(), request.title(), request.subject(),
                request.caseSubject(), request.businessKey(), entry.isFromOutside() ? OUTSIDE : OURS,
                doubled && !entry.isVoid(), entry.issuedAt(), entry.issuedBy(), entry.voided());
    }
}

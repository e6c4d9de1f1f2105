package id.baku.service.survey;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A result in the words and figures of forms and documents; decimals as Indonesian texts, so that all print alike. */
final class PrintedResult {

    private PrintedResult() {
    }

    /** n, nilai, mutu, kinerja, bobot, tertinggi, terendah, and for every unsur kode, nama, jumlah, nrr, tertimbang, mutu. */
    static Map<String, Object> of(SurveyResult result) {
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("n", result.respondents());
        printed.put("nilai", decimal(result.index()));
        printed.put("mutu", result.mutu().name());
        printed.put("kinerja", result.mutu().performance());
        printed.put("bobot", result.weight().toString().replace('.', ','));
        printed.put("tertinggi", names(result.highest(), result));
        printed.put("terendah", names(result.lowest(), result));
        printed.put("unsur", Stream.of(Unsur.values()).map(unsur -> row(unsur, result)).toList());
        return printed;
    }

    private static Map<String, Object> row(Unsur unsur, SurveyResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kode", unsur.code());
        row.put("nama", unsur.label());
        row.put("jumlah", result.totals().get(unsur));
        row.put("nrr", decimal(result.average(unsur)));
        row.put("tertimbang", decimal(result.weighted(unsur)));
        row.put("mutu", result.mutu(unsur).name());
        return row;
    }

    private static String names(List<Unsur> all, SurveyResult result) {
        return all.stream().map(Unsur::label).collect(Collectors.joining("; "))
                + " (" + decimal(result.average(all.get(0))) + ")";
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}

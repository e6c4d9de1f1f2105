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
        printed.put("mutu", result.category().name());
        printed.put("kinerja", result.category().performance());
        printed.put("bobot", result.weight().toString().replace('.', ','));
        printed.put("tertinggi", names(result.highest(), result));
        printed.put("terendah", names(result.lowest(), result));
        printed.put("unsur", Stream.of(ServiceElement.values()).map(element -> row(element, result)).toList());
        return printed;
    }

    private static Map<String, Object> row(ServiceElement element, SurveyResult result) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("kode", element.code());
        row.put("nama", element.label());
        row.put("jumlah", result.totals().get(element));
        row.put("nrr", decimal(result.average(element)));
        row.put("tertimbang", decimal(result.weighted(element)));
        row.put("mutu", result.category(element).name());
        return row;
    }

    private static String names(List<ServiceElement> all, SurveyResult result) {
        return all.stream().map(ServiceElement::label).collect(Collectors.joining("; "))
                + " (" + decimal(result.average(all.get(0))) + ")";
    }

    static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}

package id.baku.engine.cases;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * Adds to every date that forms are shown a field with the date in people's notation: {@code {{permohonan.tanggalSuratTeks}}}
 * is 13/01/2026 where {@code permohonan.tanggalSurat} is 2026-01-13, in lists too. It is not stored, because a form sends only
 * its own fields.
 */
@Component
public class WrittenDates {

    static final String SUFFIX = "Teks";

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    private final CaseData caseData;

    WrittenDates(CaseData caseData) {
        this.caseData = caseData;
    }

    VariableMap beside(VariableMap variables) {
        for (String name : List.copyOf(variables.keySet())) {
            if (variables.getValueTyped(name) instanceof JsonValue json && json.getValueSerialized() != null
                    && DATE.matcher(json.getValueSerialized()).find()) {
                String shown = caseData.toJson(beside(caseData.parse(json.getValueSerialized())));
                variables.putValueTyped(name, json.isDeserialized() ? SpinValues.jsonValue(Spin.JSON(shown)).create()
                        : SpinValues.jsonValue(shown).create());
            }
        }
        return variables;
    }

    private static Object beside(Object content) {
        if (content instanceof List<?> items) {
            return items.stream().map(WrittenDates::beside).toList();
        }
        if (!(content instanceof Map<?, ?> fields)) {
            return content;
        }
        Map<String, Object> shown = new LinkedHashMap<>();
        fields.forEach((key, value) -> shown.put(String.valueOf(key), beside(value)));
        fields.forEach((key, value) -> {
            Matcher date = DATE.matcher(String.valueOf(value));
            if (value instanceof String && date.matches()) {
                shown.put(key + SUFFIX, "%s/%s/%s".formatted(date.group(3), date.group(2), date.group(1)));
            }
        });
        return shown;
    }
}

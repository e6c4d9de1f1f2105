package id.baku.service.survey;

import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Questionnaires that lack an answer, listed in the object {@code perbaikan} of the case until somebody gets the answers from
 * the respondents. Each row refers to its questionnaire by the place where that was entered.
 */
final class IncompleteQuestionnaires {

    private static final String PLACE = "kuesioner";

    private IncompleteQuestionnaires() {
    }

    /** One row of the form for each: {@code kuesioner} is the place, {@code kurang} the missing answers. */
    static List<Map<String, Object>> rows(List<Questionnaire> questionnaires) {
        return questionnaires.stream().filter(one -> !one.isComplete()).map(one -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put(PLACE, one.place());
            row.put("kurang", one.missing().stream().map(ServiceElement::numbered).collect(Collectors.joining("; ")));
            return row;
        }).toList();
    }

    /** The questionnaires, completed with the answers in these rows. */
    static List<Questionnaire> repaired(List<Questionnaire> questionnaires, Object entry) {
        Collection<?> rows = entry instanceof Map<?, ?> fields && fields.get("baris") instanceof Collection<?> all ? all : List.of();
        return questionnaires.stream().map(one -> one.isComplete() ? one : rows.stream()
                .filter(row -> row instanceof Map<?, ?> fields && one.place().equals(fields.get(PLACE))).findFirst()
                .map(row -> one.with(found(one, (Map<?, ?>) row))).orElse(one)).toList();
    }

    private static Map<ServiceElement, Integer> found(Questionnaire questionnaire, Map<?, ?> row) {
        Map<ServiceElement, Integer> found = new EnumMap<>(ServiceElement.class);
        questionnaire.missing().forEach(element -> QuestionnaireReader.mark(row.get(element.code()),
                "%s, %s".formatted(questionnaire.place(), element.label())).ifPresent(mark -> found.put(element, mark)));
        return found;
    }
}

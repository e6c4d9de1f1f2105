package id.baku.engine.cases;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.engine.entry.SoughtWord;

/**
 * Case data of many tasks or cases with one query each, where the engine's own queries would read them one by one. The engine's
 * variables hold the ids of our rows; see {@link CaseDataStore}. The caller checks whether the user may see them.
 */
@Component
public class TaskVariables {

    private static final String OF_TASKS = """
            select v.TASK_ID_, d.content from ACT_RU_VARIABLE v join case_data d on d.id = v.TEXT_
            where v.NAME_ = :name and v.TASK_ID_ in (:tasks)""";
    private static final String OF_CASES = """
            select v.PROC_INST_ID_, d.content from ACT_HI_VARINST v join case_data d on d.id = v.TEXT_
            where v.TASK_ID_ is null and v.PROC_INST_ID_ in (:cases) and lower(d.content) like :words escape '!'""";

    private final NamedParameterJdbcTemplate jdbc;
    private final CaseData caseData;

    TaskVariables(NamedParameterJdbcTemplate jdbc, CaseData caseData) {
        this.jdbc = jdbc;
        this.caseData = caseData;
    }

    /** A JSON object that is a local variable of tasks, by task. */
    public Map<String, Map<String, Object>> local(String name, Collection<String> taskIds) {
        Map<String, Map<String, Object>> found = new HashMap<>();
        if (!taskIds.isEmpty()) {
            jdbc.query(OF_TASKS, Map.of("name", name, "tasks", taskIds), row -> {
                found.put(row.getString(1), caseData.fromJson(row.getString(2)));
            });
        }
        return found;
    }

    /**
     * Those of the cases whose data contain a text, in any spelling of capitals and apostrophes, with the value that contains
     * it.
     */
    public Map<String, String> holding(String text, Set<String> cases) {
        SoughtWord wanted = new SoughtWord(text);
        Map<String, String> found = new HashMap<>();
        if (!cases.isEmpty() && !text.isBlank()) {
            jdbc.query(OF_CASES, Map.of("cases", cases, "words", wanted.pattern()), row -> {
                String value = valueIn(caseData.parse(row.getString(2)), wanted);
                if (value != null) {
                    found.putIfAbsent(row.getString(1), value);
                }
            });
        }
        return found;
    }

    /** Searches only values, not the names of fields. */
    private static String valueIn(Object data, SoughtWord wanted) {
        Collection<?> parts = data instanceof Map<?, ?> fields ? fields.values() : data instanceof List<?> items ? items : null;
        if (parts == null) {
            return data instanceof String value && wanted.isIn(value) ? value : null;
        }
        return parts.stream().map(part -> valueIn(part, wanted)).filter(value -> value != null)
                .findFirst().orElse(null);
    }
}

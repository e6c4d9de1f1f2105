package id.baku.engine.cases;

import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * What people enter in forms, as JSON in our own table; process variables and their history hold only the id. Each value is
 * written once and never changed, so that the engine's history of a variable leads to every version. All are deleted with their
 * case.
 */
@Component
class CaseDataStore {

    private final JdbcTemplate jdbc;

    CaseDataStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores a JSON text in the current transaction and returns its id. */
    String save(String json) {
        String id = UUID.randomUUID().toString();
        jdbc.update("insert into case_data (id, content) values (?, ?)", id, json);
        return id;
    }

    /** Notes the case that data belong to. */
    void belongs(String id, String processInstanceId) {
        jdbc.update("update case_data set process_instance_id = ? where id = ? and process_instance_id is null", processInstanceId, id);
    }

    @EventListener
    void remove(CasesRemoved removed) {
        jdbc.batchUpdate("delete from case_data where process_instance_id = ?", removed.processInstanceIds().stream()
                .map(id -> new Object[] {id}).toList());
    }

    /** The JSON text with this id; {@code null} when it was deleted (UU 27/2022 Pasal 43). */
    String load(String id) {
        return jdbc.query("select content from case_data where id = ?",
                row -> row.next() ? row.getString(1) : null, id);
    }
}

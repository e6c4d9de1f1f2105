package id.baku.engine.cases;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * How many cases wait for messages, by where they wait: one query, where the engine's own would read every wait. Who may
 * see it is for the caller to check.
 */
@Component
public class MessageWaits {

    private static final String BY_PLACE = """
            select s.TENANT_ID_, e.PROC_DEF_ID_, s.ACTIVITY_ID_, count(*) from ACT_RU_EVENT_SUBSCR s
            join ACT_RU_EXECUTION e on e.ID_ = s.EXECUTION_ID_
            where s.EVENT_TYPE_ = 'message' and s.TENANT_ID_ in (:agencies)
            group by s.TENANT_ID_, e.PROC_DEF_ID_, s.ACTIVITY_ID_""";

    private final NamedParameterJdbcTemplate jdbc;

    MessageWaits(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** In the cases of these agencies. */
    public List<Place> of(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.query(BY_PLACE, Map.of("agencies", agencies), (row, number) ->
                new Place(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
    }

    /**
     * An element of a diagram at which cases wait.
     *
     * @param definitionId the version of the SOP
     * @param waiting      how many
     */
    public record Place(String agency, String definitionId, String activityId, long waiting) {
    }
}

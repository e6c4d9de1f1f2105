package id.baku.engine.cases;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.engine.entry.SoughtWord;

/**
 * How many cases wait for messages at which places, and a page of them. Each takes one query, where the engine's own would read
 * every wait. The caller checks whether the user may see them.
 */
@Component
public class MessageWaits {

    private static final String BY_PLACE = """
            select s.TENANT_ID_, e.PROC_DEF_ID_, s.ACTIVITY_ID_, count(*) from ACT_RU_EVENT_SUBSCR s
            join ACT_RU_EXECUTION e on e.ID_ = s.EXECUTION_ID_
            where s.EVENT_TYPE_ = 'message' and s.TENANT_ID_ in (:agencies)
            group by s.TENANT_ID_, e.PROC_DEF_ID_, s.ACTIVITY_ID_""";
    private static final String AT_PLACES = """
            select s.EXECUTION_ID_, s.TENANT_ID_, s.PROC_INST_ID_, e.PROC_DEF_ID_, s.ACTIVITY_ID_, s.CREATED_ from ACT_RU_EVENT_SUBSCR s
            join ACT_RU_EXECUTION e on e.ID_ = s.EXECUTION_ID_ join ACT_RU_EXECUTION c on c.ID_ = s.PROC_INST_ID_
            where s.EVENT_TYPE_ = 'message' and s.TENANT_ID_ in (:agencies) and (e.PROC_DEF_ID_, s.ACTIVITY_ID_) in (:places)
            and (:any or lower(c.BUSINESS_KEY_) like :number escape '!')
            order by s.CREATED_, s.EXECUTION_ID_ offset :first rows fetch next :most rows only""";

    private final NamedParameterJdbcTemplate jdbc;

    MessageWaits(NamedParameterJdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The places at which cases of these agencies wait. */
    public List<Place> of(Collection<String> agencies) {
        return agencies.isEmpty() ? List.of() : jdbc.query(BY_PLACE, Map.of("agencies", agencies), (row, number) ->
                new Place(row.getString(1), row.getString(2), row.getString(3), row.getLong(4)));
    }

    /**
     * The waits at these places, the longest first.
     *
     * @param number part of the number of the case; empty for any
     */
    public List<Waiting> at(Collection<Place> places, String number, int first, int most) {
        return places.isEmpty() ? List.of() : jdbc.query(AT_PLACES, Map.of(
                "agencies", places.stream().map(Place::agency).distinct().toList(),
                "places", places.stream().map(place -> new Object[] {place.definitionId(), place.activityId()}).toList(),
                "any", number.isBlank(), "number", new SoughtWord(number).pattern(), "first", first, "most", most),
                (row, i) -> new Waiting(row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                        row.getTimestamp(6).toInstant()));
    }

    /**
     * A waiting case.
     *
     * @param executionId id of the waiting execution
     * @param since       when the wait began
     */
    public record Waiting(String executionId, String agency, String processInstanceId, String definitionId, String activityId,
                          Instant since) {
    }

    /**
     * An element of a diagram at which cases wait.
     *
     * @param definitionId the version of the SOP
     * @param waiting number of waiting cases
     */
    public record Place(String agency, String definitionId, String activityId, long waiting) {
    }
}

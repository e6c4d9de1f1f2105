package id.baku.service.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Surveys, their answers and results, in the transaction of the case. Nothing here reads across agencies. */
@Component
class SurveyStore {

    private static final List<Unsur> COLUMNS = List.of(Unsur.values());

    private final JdbcTemplate jdbc;

    SurveyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void plan(String agency, String processInstanceId, String businessKey, SurveyPlan plan, Weight weight) {
        jdbc.update("insert into survey (id, agency, process_instance_id, business_key, title, services, period_start, "
                + "period_end, population, target, weight) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(), agency, processInstanceId, businessKey, plan.title(),
                String.join("; ", plan.services()), plan.start(), plan.end(), plan.population(), plan.target(),
                weight.toString());
    }

    /** The survey of a case. */
    Survey ofCase(String processInstanceId) {
        return jdbc.query("select * from survey where process_instance_id = ?", (row, i) -> survey(row),
                processInstanceId).stream().findFirst().orElseThrow(() -> new IllegalStateException(
                "Instance " + processInstanceId + " has no survey: its diagram must plan one first"));
    }

    /** Keeps answers and result; those entered before for the same survey give way. */
    void keep(Survey survey, List<Questionnaire> questionnaires, SurveyResult result, Instant now) {
        for (String table : List.of("survey_result_unsur", "survey_result", "survey_response")) {
            jdbc.update("delete from " + table + " where survey_id = ?", survey.id());
        }
        jdbc.batchUpdate("insert into survey_response (survey_id, number, suggestion, "
                        + String.join(", ", COLUMNS.stream().map(Unsur::code).toList()) + ") values (?, ?, ?"
                        + ", ?".repeat(COLUMNS.size()) + ")", rows(survey, questionnaires));
        jdbc.update("insert into survey_result (survey_id, respondents, ikm, mutu, kinerja, computed_at) "
                + "values (?, ?, ?, ?, ?, ?)", survey.id(), result.respondents(), result.index(), result.mutu().name(),
                result.mutu().performance(), Timestamp.from(now));
        COLUMNS.forEach(unsur -> jdbc.update("insert into survey_result_unsur (survey_id, unsur, total, nrr) "
                + "values (?, ?, ?, ?)", survey.id(), unsur.code(), result.totals().get(unsur), result.average(unsur)));
    }

    void publish(Survey survey, Instant now) {
        jdbc.update("update survey set published_at = ? where id = ?", Timestamp.from(now), survey.id());
    }

    /** The survey of an agency whose index was published last. */
    Optional<Survey> lastPublished(String agency) {
        return jdbc.query("select * from survey where agency = ? and published_at is not null "
                + "order by published_at desc fetch first 1 rows only", (row, i) -> survey(row), agency)
                .stream().findFirst();
    }

    SurveyResult resultOf(Survey survey) {
        Integer respondents = jdbc.queryForObject("select respondents from survey_result where survey_id = ?",
                Integer.class, survey.id());
        Map<Unsur, Integer> totals = new EnumMap<>(Unsur.class);
        jdbc.query("select unsur, total from survey_result_unsur where survey_id = ?", row -> {
            totals.put(Unsur.of(row.getString(1)).orElseThrow(), row.getInt(2));
        }, survey.id());
        return new SurveyResult(respondents, totals, survey.weight());
    }

    private static List<Object[]> rows(Survey survey, List<Questionnaire> questionnaires) {
        List<Object[]> rows = new ArrayList<>();
        for (Questionnaire one : questionnaires) {
            rows.add(Stream.concat(Stream.of(survey.id(), rows.size() + 1, one.suggestion()),
                    COLUMNS.stream().map(one::mark)).toArray());
        }
        return rows;
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(row.getString("id"), row.getString("title"),
                row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class),
                row.getInt("target"), Weight.of(row.getString("weight")));
    }
}

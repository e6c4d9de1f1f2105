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

/** Surveys, their answers and results, stored in the transaction of the case. No query here reads across agencies. */
@Component
class SurveyStore {

    private static final List<ServiceElement> COLUMNS = List.of(ServiceElement.values());
    private static final List<Characteristic> PROFILE = List.of(Characteristic.values());
    /** Separates kinds of service in one column. */
    private static final String SERVICES = "; ";

    private final JdbcTemplate jdbc;

    SurveyStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void plan(String agency, String processInstanceId, String businessKey, SurveyPlan plan, Weight weight) {
        jdbc.update("insert into survey (id, agency, process_instance_id, business_key, title, services, period_start, "
                + "period_end, population, target, weight) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                UUID.randomUUID().toString(), agency, processInstanceId, businessKey, plan.title(),
                String.join(SERVICES, plan.services()), plan.start(), plan.end(), plan.population(), plan.target(),
                weight.toString());
    }

    /** The survey of a case. */
    Survey ofCase(String processInstanceId) {
        return jdbc.query("select * from survey where process_instance_id = ?", (row, i) -> survey(row),
                processInstanceId).stream().findFirst().orElseThrow(() -> new IllegalStateException(
                "Instance " + processInstanceId + " has no survey: its diagram must plan one first"));
    }

    /** Keeps answers and result, and replaces those kept before for the same survey. */
    void keep(Survey survey, List<Questionnaire> questionnaires, SurveyResult result, Instant now) {
        for (String table : List.of("survey_result_element", "survey_result", "survey_response")) {
            jdbc.update("delete from " + table + " where survey_id = ?", survey.id());
        }
        jdbc.batchUpdate("insert into survey_response (survey_id, number, suggestion, repaired, " + String.join(", ", Stream.concat(
                        PROFILE.stream().map(Characteristic::column), COLUMNS.stream().map(ServiceElement::column)).toList())
                        + ") values (?, ?, ?, ?" + ", ?".repeat(PROFILE.size() + COLUMNS.size()) + ")", rows(survey, questionnaires));
        jdbc.update("insert into survey_result (survey_id, respondents, satisfaction_index, category, performance, computed_at) "
                + "values (?, ?, ?, ?, ?, ?)", survey.id(), result.respondents(), result.index(), result.category().name(),
                result.category().performance(), Timestamp.from(now));
        COLUMNS.forEach(element -> jdbc.update("insert into survey_result_element (survey_id, element, total, average) "
                + "values (?, ?, ?, ?)", survey.id(), element.name(), result.totals().get(element), result.average(element)));
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
        Map<ServiceElement, Integer> totals = new EnumMap<>(ServiceElement.class);
        jdbc.query("select element, total from survey_result_element where survey_id = ?", row -> {
            totals.put(ServiceElement.valueOf(row.getString(1)), row.getInt(2));
        }, survey.id());
        return new SurveyResult(respondents, totals, survey.weight());
    }

    private static List<Object[]> rows(Survey survey, List<Questionnaire> questionnaires) {
        List<Object[]> rows = new ArrayList<>();
        for (Questionnaire one : questionnaires) {
            List<Object> row = new ArrayList<>(List.of(survey.id(), rows.size() + 1, one.suggestion(), one.repaired()));
            PROFILE.forEach(characteristic -> row.add(kept(characteristic, one)));
            COLUMNS.forEach(element -> row.add(one.marks().get(element)));
            rows.add(row.toArray());
        }
        return rows;
    }

    private static Object kept(Characteristic characteristic, Questionnaire questionnaire) {
        String said = questionnaire.profile().get(characteristic);
        return said != null && characteristic == Characteristic.AGE ? Integer.valueOf(said) : said;
    }

    private static Survey survey(ResultSet row) throws SQLException {
        return new Survey(row.getString("id"), row.getString("title"), List.of(row.getString("services").split(SERVICES)),
                row.getObject("period_start", LocalDate.class), row.getObject("period_end", LocalDate.class),
                row.getInt("target"), Weight.of(row.getString("weight")));
    }
}

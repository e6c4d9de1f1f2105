package id.baku.service.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import id.baku.web.format.Indonesian;

/** Figures about the respondents and about every questionnaire received, in the words of forms and documents. */
final class Respondents {

    private static final String UNSAID = "Tidak diisi";

    private final List<Questionnaire> complete;
    private final Survey survey;

    private Respondents(List<Questionnaire> complete, Survey survey) {
        this.complete = complete;
        this.survey = survey;
    }

    /**
     * @param collected as many as were counted when they were collected; where more were entered, that was a mistake
     * @return penerimaan: masuk = lengkap + diperbaiki + gugur, of the last tidakDiinput; tidakLengkap: those entered among them,
     *         with what they lack; profil: rows of aspek, uraian, jumlah, persen; layanan: rows of nama, n, nilai, mutu, kinerja
     */
    static Map<String, Object> of(List<Questionnaire> questionnaires, Survey survey, int collected) {
        List<Questionnaire> complete = questionnaires.stream().filter(Questionnaire::isComplete).toList();
        Respondents respondents = new Respondents(complete, survey);
        Map<String, Object> printed = new LinkedHashMap<>();
        printed.put("penerimaan", receipt(questionnaires, complete, Math.max(collected, questionnaires.size())));
        printed.put("tidakLengkap", IncompleteQuestionnaires.rows(questionnaires));
        printed.put("profil", respondents.profile());
        printed.put("layanan", respondents.services());
        return printed;
    }

    private static Map<String, Object> receipt(List<Questionnaire> entered, List<Questionnaire> complete, int received) {
        long repaired = complete.stream().filter(Questionnaire::repaired).count();
        Map<String, Object> receipt = new LinkedHashMap<>();
        receipt.put("masuk", received);
        receipt.put("lengkap", complete.size() - repaired);
        receipt.put("diperbaiki", repaired);
        receipt.put("gugur", received - complete.size());
        receipt.put("tidakDiinput", received - entered.size());
        return receipt;
    }

    /** Rows of the profile; none where no respondent told anything. */
    private List<Map<String, Object>> profile() {
        if (complete.stream().allMatch(one -> one.profile().isEmpty())) {
            return List.of();
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Characteristic one : Characteristic.values()) {
            Stream.concat(one.groups(survey.services()).stream().map(Optional::of), Stream.of(Optional.<String>empty())).forEach(group -> {
                long count = complete.stream().filter(questionnaire -> questionnaire.group(one).equals(group)).count();
                if (count > 0) {
                    rows.add(Map.of("aspek", one.label(), "uraian", group.orElse(UNSAID), "jumlah", count,
                            "persen", Indonesian.percent(100.0 * count / complete.size())));
                }
            });
        }
        return rows;
    }

    /** Rows by kind of service; none where no respondent named one. */
    private List<Map<String, Object>> services() {
        if (complete.stream().allMatch(one -> one.group(Characteristic.SERVICE).isEmpty())) {
            return List.of();
        }
        return Stream.concat(survey.services().stream().map(Optional::of), Stream.of(Optional.<String>empty())).map(service -> {
            List<Questionnaire> of = complete.stream().filter(one -> one.group(Characteristic.SERVICE).equals(service)).toList();
            return of.isEmpty() && service.isEmpty() ? null : service(service.orElse(UNSAID), of);
        }).filter(row -> row != null).toList();
    }

    private Map<String, Object> service(String name, List<Questionnaire> of) {
        SurveyResult result = SurveyResult.of(of, survey.weight());
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("nama", name);
        row.put("n", of.size());
        row.put("nilai", of.isEmpty() ? "-" : PrintedResult.decimal(result.index()));
        row.put("mutu", of.isEmpty() ? "-" : result.category().name());
        row.put("kinerja", of.isEmpty() ? "Belum ada responden" : result.category().performance());
        return row;
    }
}

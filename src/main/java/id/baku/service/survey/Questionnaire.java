package id.baku.service.survey;

import java.util.Map;

/**
 * What one respondent answered.
 *
 * @param marks      1 to 4 for every unsur
 * @param suggestion what else he wrote; empty when nothing
 */
record Questionnaire(Map<Unsur, Integer> marks, String suggestion) {

    int mark(Unsur unsur) {
        return marks.get(unsur);
    }
}

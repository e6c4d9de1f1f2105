package id.baku.service.survey;

import java.time.LocalDate;

/**
 * A survey as it is kept.
 *
 * @param start  first day of the period
 * @param end    its last day
 * @param target respondents to be reached
 * @param weight of each unsur, as it was declared when the survey was planned
 */
record Survey(String id, String title, LocalDate start, LocalDate end, int target, Weight weight) {
}

package id.baku.service.survey;

import java.time.LocalDate;
import java.util.List;

/**
 * A survey as it is kept.
 *
 * @param services kinds of service
 * @param start    first day of the period
 * @param end      its last day
 * @param target   respondents to be reached
 * @param weight   of each element, as it was declared when the survey was planned
 */
record Survey(String id, String title, List<String> services, LocalDate start, LocalDate end, int target, Weight weight) {
}

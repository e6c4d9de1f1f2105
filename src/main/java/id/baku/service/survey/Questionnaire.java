package id.baku.service.survey;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one respondent answered.
 *
 * @param place      where it was entered, e.g. "Baris 12"
 * @param marks 1 to 4 for every element answered
 * @param profile what the respondent told about themselves
 * @param suggestion what else the respondent wrote; empty when nothing
 * @param repaired whether an answer that was missing at first was obtained later
 */
record Questionnaire(String place, Map<ServiceElement, Integer> marks, Map<Characteristic, String> profile, String suggestion,
                     boolean repaired) {

    int mark(ServiceElement element) {
        return marks.get(element);
    }

    /** The elements that were not answered. */
    List<ServiceElement> missing() {
        return Stream.of(ServiceElement.values()).filter(element -> !marks.containsKey(element)).toList();
    }

    /** Whether all elements are answered: only such questionnaires count. */
    boolean isComplete() {
        return marks.size() == ServiceElement.values().length;
    }

    /** The group to which the respondent belongs; empty where the respondent does not say. */
    Optional<String> group(Characteristic characteristic) {
        return Optional.ofNullable(profile.get(characteristic)).map(characteristic::group);
    }

    /** The questionnaire completed with answers that were missing. */
    Questionnaire with(Map<ServiceElement, Integer> found) {
        if (found.isEmpty()) {
            return this;
        }
        Map<ServiceElement, Integer> all = new EnumMap<>(ServiceElement.class);
        all.putAll(found);
        all.putAll(marks);
        return new Questionnaire(place, all, profile, suggestion, true);
    }
}

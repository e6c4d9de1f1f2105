package id.baku.document.drawup;

import java.util.Map;

import id.baku.engine.cases.CaseData;

/**
 * The number that is reserved for a document while it is signed.
 *
 * @param number {@code null} where its text has no line for one
 * @param places what of number and date was missing, by its path in the case's data
 */
public record ReservedNumber(String number, Map<String, String> places) {

    /** For what bears no number, or bears it already. */
    public static final ReservedNumber NONE = new ReservedNumber(null, Map.of());

    /** The case's data with what was missing. */
    public Map<String, Object> into(Map<String, Object> data) {
        Map<String, Object> whole = data;
        for (Map.Entry<String, String> place : places.entrySet()) {
            whole = CaseData.with(whole, place.getKey(), place.getValue());
        }
        return whole;
    }
}

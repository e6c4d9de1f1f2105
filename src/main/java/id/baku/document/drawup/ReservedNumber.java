package id.baku.document.drawup;

import java.util.Map;

import id.baku.engine.cases.CaseData;

/**
 * The number that is reserved for a document while it is signed.
 *
 * @param number {@code null} where its text has no line for one
 * @param places the number and date that were missing, by their paths in the case's data
 */
public record ReservedNumber(String number, Map<String, String> places) {

    /** For a document that bears no number, or has one already. */
    public static final ReservedNumber NONE = new ReservedNumber(null, Map.of());

    /** The case's data with the missing number and date. */
    public Map<String, Object> into(Map<String, Object> data) {
        Map<String, Object> whole = data;
        for (Map.Entry<String, String> place : places.entrySet()) {
            whole = CaseData.with(whole, place.getKey(), place.getValue());
        }
        return whole;
    }
}

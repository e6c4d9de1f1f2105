package id.baku.work.accountability;

import java.util.ArrayList;
import java.util.List;

import id.baku.work.standard.ActivityStandard;
import jakarta.validation.constraints.Size;

/**
 * What an executor says of his task: which required items and outputs there are, where the output lies, and his reasons
 * for what deviates.
 *
 * @param items                required items that are there
 * @param outputs              outputs that there are
 * @param outputPlace          where they lie, if no file and no document of the system shows them
 * @param missingItemsReason   why items are missing
 * @param missingOutputsReason why outputs are missing
 * @param latenessReason       why it is late
 * @param followUp             what follows from it
 * @param note                 what he leaves for the next executor; {@code null} while he has not touched it
 */
public record Account(List<String> items, List<String> outputs,
                      @Size(max = LONGEST, message = TOO_LONG) String outputPlace,
                      @Size(max = LONGEST, message = TOO_LONG) String missingItemsReason,
                      @Size(max = LONGEST, message = TOO_LONG) String missingOutputsReason,
                      @Size(max = LONGEST, message = TOO_LONG) String latenessReason,
                      @Size(max = LONGEST, message = TOO_LONG) String followUp,
                      @Size(max = LONGEST, message = TOO_LONG) String note) {

    static final int LONGEST = 2000;
    static final String TOO_LONG = "Teks terlalu panjang: paling banyak 2.000 huruf.";

    static final Account NONE = new Account(List.of(), List.of(), "", "", "", "", "", null);

    public Account {
        items = items == null ? List.of() : List.copyOf(items);
        outputs = outputs == null ? List.of() : List.copyOf(outputs);
        outputPlace = text(outputPlace);
        missingItemsReason = text(missingItemsReason);
        missingOutputsReason = text(missingOutputsReason);
        latenessReason = text(latenessReason);
        followUp = text(followUp);
        note = note == null ? null : note.strip();
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    /** Nothing is missing; {@code place} is where the output lies. */
    public static Account complete(ActivityStandard standard, String place) {
        return new Account(standard.items(), standard.outputs(), place, "", "", "", "", null);
    }

    /** The same with a reason for its lateness. */
    public Account late(String reason, String followUp) {
        return new Account(items, outputs, outputPlace, missingItemsReason, missingOutputsReason, reason, followUp, note);
    }

    /** The same without a required item, for a reason. */
    public Account without(String item, String reason) {
        return new Account(items.stream().filter(one -> !one.equals(item)).toList(), outputs, outputPlace, reason,
                missingOutputsReason, latenessReason, followUp, note);
    }

    /** Required items that he did not tick. */
    List<String> missingItems(ActivityStandard standard) {
        return missing(standard.items(), items);
    }

    /** Outputs that he did not tick. */
    List<String> missingOutputs(ActivityStandard standard) {
        return missing(standard.outputs(), outputs);
    }

    String reason(DeviationKind kind) {
        return switch (kind) {
            case ITEMS -> missingItemsReason;
            case OUTPUT -> missingOutputsReason;
            case TIME -> latenessReason;
        };
    }

    private static List<String> missing(List<String> wanted, List<String> present) {
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(present);
        return missing;
    }
}

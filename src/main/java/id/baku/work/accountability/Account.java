package id.baku.work.accountability;

import java.util.ArrayList;
import java.util.List;

import id.baku.work.standard.ActivityStandard;
import jakarta.validation.constraints.Size;

/**
 * What an executor states about a task: which required items and outputs are there, where the output is kept, and the reasons
 * for deviations.
 *
 * @param items                required items that are there
 * @param outputs              outputs that there are
 * @param outputPlace where outputs are kept that no file and no document of the system shows
 * @param missingItemsReason   why items are missing
 * @param missingOutputsReason why outputs are missing
 * @param latenessReason       why it is late
 * @param followUp what will be done about it
 * @param note a note for the next executor; {@code null} while the executor has not edited it
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

    /** An account with nothing missing; {@code place} is where the output is kept. */
    public static Account complete(ActivityStandard standard, String place) {
        return new Account(standard.items(), standard.outputs(), place, "", "", "", "", null);
    }

    /** This account with a reason for the lateness. */
    public Account late(String reason, String followUp) {
        return new Account(items, outputs, outputPlace, missingItemsReason, missingOutputsReason, reason, followUp, note);
    }

    /** This account with a required item missing, for a reason. */
    public Account without(String item, String reason) {
        return new Account(items.stream().filter(one -> !one.equals(item)).toList(), outputs, outputPlace, reason,
                missingOutputsReason, latenessReason, followUp, note);
    }

    /** Required items that the executor did not tick. */
    List<String> missingItems(ActivityStandard standard) {
        return missing(standard.items(), items);
    }

    /** Outputs that the executor did not tick. */
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

package id.baku.work.accountability;

import java.util.ArrayList;
import java.util.List;

import id.baku.work.standard.ActivityStandard;
import jakarta.validation.constraints.Size;

/**
 * What an executor says of his task: which required items and outputs there are, where the output lies, and his reasons
 * for what deviates.
 *
 * @param kelengkapan         required items that are there
 * @param output              outputs that there are
 * @param letakOutput         where they lie, if no file and no document of the system shows them
 * @param alasanKelengkapan   why items are missing
 * @param alasanOutput        why outputs are missing
 * @param alasanKeterlambatan why it is late
 * @param tindakLanjut        what follows from it
 * @param catatan             what he leaves for the next executor; {@code null} while he has not touched it
 */
public record Account(List<String> kelengkapan, List<String> output,
                      @Size(max = LONGEST, message = TOO_LONG) String letakOutput,
                      @Size(max = LONGEST, message = TOO_LONG) String alasanKelengkapan,
                      @Size(max = LONGEST, message = TOO_LONG) String alasanOutput,
                      @Size(max = LONGEST, message = TOO_LONG) String alasanKeterlambatan,
                      @Size(max = LONGEST, message = TOO_LONG) String tindakLanjut,
                      @Size(max = LONGEST, message = TOO_LONG) String catatan) {

    static final int LONGEST = 2000;
    static final String TOO_LONG = "Teks terlalu panjang: paling banyak 2.000 huruf.";

    static final Account NONE = new Account(List.of(), List.of(), "", "", "", "", "", null);

    public Account {
        kelengkapan = kelengkapan == null ? List.of() : List.copyOf(kelengkapan);
        output = output == null ? List.of() : List.copyOf(output);
        letakOutput = text(letakOutput);
        alasanKelengkapan = text(alasanKelengkapan);
        alasanOutput = text(alasanOutput);
        alasanKeterlambatan = text(alasanKeterlambatan);
        tindakLanjut = text(tindakLanjut);
        catatan = catatan == null ? null : catatan.strip();
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
        return new Account(kelengkapan, output, letakOutput, alasanKelengkapan, alasanOutput, reason, followUp, catatan);
    }

    /** The same without a required item, for a reason. */
    public Account without(String item, String reason) {
        return new Account(kelengkapan.stream().filter(one -> !one.equals(item)).toList(), output, letakOutput, reason,
                alasanOutput, alasanKeterlambatan, tindakLanjut, catatan);
    }

    /** Required items that he did not tick. */
    List<String> missingItems(ActivityStandard standard) {
        return missing(standard.items(), kelengkapan);
    }

    /** Outputs that he did not tick. */
    List<String> missingOutputs(ActivityStandard standard) {
        return missing(standard.outputs(), output);
    }

    String reason(DeviationKind kind) {
        return switch (kind) {
            case KELENGKAPAN -> alasanKelengkapan;
            case OUTPUT -> alasanOutput;
            case WAKTU -> alasanKeterlambatan;
        };
    }

    private static List<String> missing(List<String> wanted, List<String> present) {
        List<String> missing = new ArrayList<>(wanted);
        missing.removeAll(present);
        return missing;
    }
}

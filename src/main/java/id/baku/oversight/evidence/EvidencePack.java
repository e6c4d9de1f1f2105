package id.baku.oversight.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import id.baku.office.agency.Agency;
import id.baku.work.accountability.FinishedActivity;

/**
 * What is known of cases, for an auditor.
 *
 * @param scope  what it is about, e.g. the number of the case, or the SOP and the period
 * @param cases  by their first step
 */
record EvidencePack(Agency agency, String scope, List<Case> cases) {

    /**
     * A case. Public, because the document's template reads it.
     *
     * @param startedBy full name; {@code null} where the engine's history of the case is deleted
     * @param state     in words
     */
    public record Case(String processInstanceId, String number, String sopKey, String sop, String startedBy, Instant startedAt,
                       Instant endedAt, String state, List<Step> steps, List<Document> documents) {
    }

    /**
     * A finished activity with the names of the people involved.
     *
     * @param executor full name; {@code null} for a wait that ended by itself
     */
    public record Step(FinishedActivity activity, String role, String executor) {

        /** In words: late and by how much, on time, or without a standard to keep. */
        public String verdict() {
            return activity.measured().standardMinutes() == null ? "Tanpa waktu baku"
                    : activity.measured().late() ? "Terlambat %d menit".formatted(activity.measured().minutesLate()) : "Tepat waktu";
        }

        /** The standard as printed, with its working minutes. */
        public String standard() {
            return activity.measured().standardMinutes() == null ? "–" : "%s (%d menit kerja)%s".formatted(activity.measured().standardLabel(),
                    activity.measured().standardMinutes(), activity.measured().provisional() ? ", sementara" : "");
        }
    }

    /** @param stage in words */
    public record Document(String title, String stage, String number, LocalDate issuedOn, String fileName, long size,
                           String sha256, Instant createdAt, String author, String code) {
    }
}

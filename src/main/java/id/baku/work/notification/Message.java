package id.baku.work.notification;

import java.time.Instant;

/**
 * What people are to be told.
 *
 * @param agency            tenant, or {@link #OF_THE_PLATFORM}
 * @param key               what it is about, e.g. {@code teguran-1:<activity instance>}: nobody is told the same twice
 * @param subject           one line
 * @param body              plain text
 * @param processInstanceId the case; {@code null} when it is about none
 * @param activityInstance  the activity; {@code null} when it is about none
 * @param expiresAt         when it would come too late; {@code null} for never
 */
public record Message(String agency, Kind kind, String key, String subject, String body, String processInstanceId,
                      String activityInstance, Instant expiresAt) {

    /** Stands for the tenant of a message to somebody who belongs to no agency. */
    public static final String OF_THE_PLATFORM = "platform";

    /** A message that is about no single case. */
    public static Message of(String agency, Kind kind, String key, String subject, String body) {
        return new Message(agency, kind, key, subject, body, null, null, null);
    }

    /** Why people are told. */
    public enum Kind {
        /** A task will be due soon. */
        DUE_SOON("Pengingat", true),
        /** The time standard is exceeded (teguran). */
        REMINDER("Teguran", true),
        /** To the superior of the role: it is exceeded for the third time. */
        REPORT("Laporan ke atasan", false),
        /** To supervisors in the morning. */
        DIGEST("Ikhtisar harian", false),
        /** Of a deputy: to him and to the absent one. */
        DEPUTY("Plh/Plt", false),
        /** Of a draft of an SOP: to those who decide it, and then to who sent it. */
        SOP("SOP", false),
        /** Of what is done to somebody's account; it does not wait for office hours. */
        ACCOUNT("Akun", false);

        private final String label;
        private final boolean lapsing;

        Kind(String label, boolean lapsing) {
            this.label = label;
            this.lapsing = lapsing;
        }

        /** The kind as users read it. */
        public String label() {
            return label;
        }

        /** Whether it leaves at any time of the day. */
        boolean isUrgent() {
            return this == ACCOUNT;
        }

        /** Whether it is pointless once the activity is done. A superior is told all the same. */
        boolean isLapsing() {
            return lapsing;
        }
    }
}

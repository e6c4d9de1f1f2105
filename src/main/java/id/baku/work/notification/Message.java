package id.baku.work.notification;

import java.time.Instant;

/**
 * A message to users.
 *
 * @param agency            tenant, or {@link #OF_THE_PLATFORM}
 * @param key what it is about, e.g. {@code teguran-1:<activity instance>}: a user gets only one message of a key
 * @param subject           one line
 * @param body              plain text
 * @param processInstanceId the case; {@code null} when it is about none
 * @param activityInstance  the activity; {@code null} when it is about none
 * @param expiresAt when it is too late to send it; {@code null} for never
 */
public record Message(String agency, Kind kind, String key, String subject, String body, String processInstanceId,
                      String activityInstance, Instant expiresAt) {

    /** Stands for the tenant of a message to somebody who belongs to no agency. */
    public static final String OF_THE_PLATFORM = "platform";

    /** A message that is about no single case. */
    public static Message of(String agency, Kind kind, String key, String subject, String body) {
        return new Message(agency, kind, key, subject, body, null, null, null);
    }

    /** The reason for a message. */
    public enum Kind {
        /** A task will be due soon. */
        DUE_SOON("Pengingat", true),
        /** The time standard is exceeded (teguran). */
        REMINDER("Teguran", true),
        /** The time standard is exceeded for the third time: to the superior of the role. */
        REPORT("Laporan ke atasan", false),
        /** The morning's digest, to supervisors. */
        DIGEST("Ikhtisar harian", false),
        /** A deputy's term begins or ends: to the deputy and the absent user. */
        DEPUTY("Plh/Plt", false),
        /** A draft of an SOP: to those who decide on it, and then to whoever sent it. */
        SOP("SOP", false),
        /** A case took too much of the server and is suspended; these messages do not wait for office hours. */
        STOPPED("Kasus dihentikan", false),
        /** Changes of somebody's account; these messages do not wait for office hours. */
        ACCOUNT("Akun", false);

        private final String label;
        private final boolean lapsing;

        Kind(String label, boolean lapsing) {
            this.label = label;
            this.lapsing = lapsing;
        }

        /** The name shown to users. */
        public String label() {
            return label;
        }

        /** Whether it is sent at any time of the day. */
        boolean isUrgent() {
            return this == ACCOUNT || this == STOPPED;
        }

        /** Whether it is pointless once the activity is done; a superior is told all the same. */
        boolean isLapsing() {
            return lapsing;
        }
    }
}

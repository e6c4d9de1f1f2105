package id.baku.work.notification;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

/** A message to one person, and its state. */
@Entity
class OutboxMessage {

    private static final int LONGEST_SUBJECT = 255;
    private static final int LONGEST_ERROR = 1000;

    enum State {
        WAITING("Menunggu"),
        /** Being sent; after a crash in this state it is uncertain whether it was. */
        SENDING("Mengirim"),
        SENT("Terkirim"),
        /** The recipient has no mail address and finds it on the page of messages. */
        NOTICE("Tanpa surel"),
        /** It became pointless before it was sent: the activity was done, or due. */
        LAPSED("Tidak diperlukan lagi"),
        /** The mail server refused it. */
        FAILED("Gagal"),
        /** The mail server may or may not have accepted it. */
        UNCERTAIN("Tidak pasti terkirim");

        private final String label;

        State(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Id
    private String id = UUID.randomUUID().toString();
    private String agency;
    private String recipient;
    private String addressBefore;
    @Enumerated(EnumType.STRING)
    private Message.Kind kind;
    private String messageKey;
    private String subject;
    private String body;
    private String processInstanceId;
    private String activityInstance;
    private Instant createdAt;
    private Instant expiresAt;
    @Enumerated(EnumType.STRING)
    private State state = State.WAITING;
    private int attempts;
    private Instant nextAttemptAt;
    private Instant claimedAt;
    private String address;
    private Instant settledAt;
    private Instant readAt;
    private String lastError;

    protected OutboxMessage() {
    }

    OutboxMessage(Message message, String recipient, Instant createdAt, Instant notBefore) {
        this.agency = message.agency();
        this.recipient = recipient;
        this.kind = message.kind();
        this.messageKey = message.key();
        this.subject = shorten(message.subject().replaceAll("\\s+", " ").strip(), LONGEST_SUBJECT);
        this.body = message.body();
        this.processInstanceId = message.processInstanceId();
        this.activityInstance = message.activityInstance();
        this.createdAt = createdAt;
        this.expiresAt = message.expiresAt();
        this.nextAttemptAt = notBefore;
    }

    /** Sends it to the address that the recipient had before, not the present one. */
    OutboxMessage toFormer(String mailAddress) {
        addressBefore = mailAddress;
        return this;
    }

    void settle(State last, Instant at) {
        state = last;
        settledAt = at;
    }

    /** It was not sent and is tried again later. */
    void postpone(Instant until, String reason) {
        state = State.WAITING;
        nextAttemptAt = until;
        lastError = shorten(reason, LONGEST_ERROR);
    }

    void fail(State last, String reason, Instant at) {
        settle(last, at);
        lastError = shorten(reason, LONGEST_ERROR);
    }

    /** An administrator sends it again, regardless of how often it was tried. */
    void sendAgain(Instant at) {
        state = State.WAITING;
        settledAt = null;
        nextAttemptAt = at;
        attempts = 0;
    }

    void sendTo(String mailAddress) {
        address = mailAddress;
    }

    private static String shorten(String text, int most) {
        return text == null || text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    String id() {
        return id;
    }

    String agency() {
        return agency;
    }

    /** The address that replaces the recipient's present one; {@code null} for the present one. */
    String addressBefore() {
        return addressBefore;
    }

    String recipient() {
        return recipient;
    }

    Message.Kind kind() {
        return kind;
    }

    String subject() {
        return subject;
    }

    String body() {
        return body;
    }

    String activityInstance() {
        return activityInstance;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    State state() {
        return state;
    }

    /** How often sending was tried. */
    int attempts() {
        return attempts;
    }

    Instant nextAttemptAt() {
        return nextAttemptAt;
    }

    Instant claimedAt() {
        return claimedAt;
    }

    String address() {
        return address;
    }

    Instant settledAt() {
        return settledAt;
    }

    Instant readAt() {
        return readAt;
    }

    String lastError() {
        return lastError;
    }
}

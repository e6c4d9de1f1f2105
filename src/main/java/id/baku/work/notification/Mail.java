package id.baku.work.notification;

import java.time.Instant;

/**
 * A message as it is handed to a mail server.
 *
 * @param id   of the message; the same in every attempt, also as Message-ID
 * @param at   when the message was written; the same in every attempt
 * @param name of the recipient
 */
record Mail(String id, Instant at, String address, String name, String subject, String body) {

    /** The Message-ID: mail servers and programs that get a mail twice may know it by that. */
    String messageId() {
        return "<" + id + "@baku>";
    }
}

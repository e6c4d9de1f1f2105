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

    /** The Message-ID, by which mail servers and programs can recognise a mail that they get twice. */
    String messageId() {
        return "<" + id + "@baku>";
    }
}

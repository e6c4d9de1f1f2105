package id.baku.document.store;

import java.time.Instant;

/**
 * What an official approved of a document by completing his task.
 *
 * @param document the document; its holder is {@code null} where one approval is for all persons' documents of a kind
 * @param title      of the document
 * @param activityId of the task
 * @param approver   who completed it
 * @param role       id of the task's lane
 * @param at         when
 * @param data the case's data at that time, as JSON
 */
public record KeptApproval(DocumentId document, String title, String activityId, String approver, String role, Instant at, String data) {
}

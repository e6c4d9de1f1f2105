package id.baku.document.store;

import java.time.Instant;

/**
 * What an official approved of a document by completing his task.
 *
 * @param document   which; its holder is {@code null} where one act approves a kind that every person gets
 * @param title      of the document
 * @param activityId of the task
 * @param approver   who completed it
 * @param role       id of the task's lane
 * @param at         when
 * @param data       the case's data as they were then, as JSON
 */
public record KeptApproval(DocumentId document, String title, String activityId, String approver, String role, Instant at, String data) {
}

package id.baku.work.worklist;

import java.util.List;

/**
 * What Tasklist puts around the form of a task, so that no form repeats it.
 *
 * @param activity id of the activity, below which its note is stored
 * @param wording what is to be done, in the sheet's words
 * @param remark   of the sheet; empty for most
 * @param note what Baku adds to the remark; empty for most
 * @param drafts kinds of documents whose wording may be edited in the task
 * @param signs    whether documents are signed in it
 */
record TaskFrame(String activity, String wording, String caseNumber, String standard, String output, String remark,
                 String note, List<String> drafts, boolean signs) {
}

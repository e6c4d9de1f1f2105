package id.baku.document;

/**
 * What the versions of one document have in common.
 *
 * @param holder for whom it is made, where a case holds several of one kind; else {@code null}
 */
record DocumentId(String processInstanceId, String kind, String holder) {
}

package id.baku.sop.sheet;

/**
 * Something about a sheet that its agency should look at.
 *
 * @param kind what it is about
 * @param text the finding as the list prints it
 */
record Finding(Kind kind, String text) {

    enum Kind { NUMBER, DATE, STANDARD, LEGAL_BASIS, RELATED_SOP }
}

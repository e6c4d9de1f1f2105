package id.baku.sop.sheet;

/**
 * Something in a sheet that its agency should check.
 *
 * @param kind what it is about
 * @param text the finding as the list prints it
 */
record Finding(Kind kind, String text) {

    enum Kind { NUMBER, DATE, STANDARD, LEGAL_BASIS, RELATED_SOP }
}

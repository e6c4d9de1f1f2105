package id.baku.oversight.supervision;

/**
 * How well the time standard is kept, for marks on diagrams and pages. The bounds are chosen by Baku, no regulation names any.
 */
enum Compliance {
    GOOD, FAIR, POOR;

    private static final double WELL = 90;
    private static final double FAIRLY = 70;

    /** The grade for a percentage; {@code null} where nothing was measured. */
    static Compliance of(Double onTimePercent) {
        return onTimePercent == null ? null : onTimePercent >= WELL ? GOOD : onTimePercent >= FAIRLY ? FAIR : POOR;
    }
}

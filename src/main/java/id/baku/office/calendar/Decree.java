package id.baku.office.calendar;

/**
 * The joint decree of the three ministers (SKB) on the national holidays and collective leave of a year.
 *
 * @param year    the year
 * @param numbers its numbers
 */
public record Decree(int year, String numbers) {
}

package id.baku.sop.sheet;

import java.time.LocalDate;

/**
 * What was ratified with the sheet of a version.
 *
 * @param revision  its number
 * @param effective from when on it holds
 * @param change    what differs from the version before
 * @param ratifier  who signed it
 */
public record Ratified(String revision, LocalDate effective, String change, SopSheet.Ratifier ratifier) {
}

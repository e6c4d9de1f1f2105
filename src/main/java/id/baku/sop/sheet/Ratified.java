package id.baku.sop.sheet;

import java.time.LocalDate;

/**
 * What was ratified with the sheet of a version.
 *
 * @param revision number of the revision
 * @param effective the first day on which it is in force
 * @param change the differences from the version before
 * @param ratifier  who signed it
 */
public record Ratified(String revision, LocalDate effective, String change, SopSheet.Ratifier ratifier) {
}

package id.baku.office.lock;

/** What is done by one at a time. */
public enum Lock {
    /** Changing an agency's calendar. */
    CALENDAR,
    /** Recording, beginning and ending the deputies of an agency. */
    DEPUTIES,
    /** Keeping what was signed electronically in an agency. */
    SIGNATURES,
    /** Taking and voiding the numbers of an agency. */
    REGISTER,
    /** Folding what was finished into the figures, of all agencies. */
    FIGURES,
    /** Sealing and shortening the record of an agency. */
    RECORD,
    /** Deleting what is left of removed cases, of all agencies. */
    CASES
}

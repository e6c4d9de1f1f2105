package id.baku.document.register;

import java.time.LocalDate;

/**
 * What the register must know to enter a document.
 *
 * @param businessKey the case's number, e.g. {@code KS-2026-0001}
 * @param caseSubject what the case is about, e.g. the applicant
 * @param title       title of the document
 * @param subject the document's matter in a few words
 * @param date        its date, which tells the year; {@code null} for today
 * @param given number given elsewhere (Subbag Umum, SRIKANDI); {@code null} to take one of the register
 * @param place       path in the case's data at which a number taken here will stand; may be {@code null}
 * @param datePlace path at which a date that comes with the number will stand; {@code null} where the document has a date
 */
public record NumberRequest(NumberedDocument document, String businessKey, String caseSubject, String title,
                            String subject, LocalDate date, String given, String place, String datePlace) {
}

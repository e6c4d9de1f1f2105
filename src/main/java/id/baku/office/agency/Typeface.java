package id.baku.office.agency;

import java.nio.file.Path;

/**
 * A typeface that an agency has a licence for.
 *
 * @param family its name as its font files state it, e.g. "Bookman Old Style"
 * @param folder where its TrueType files lie: regular, bold, italic, bold italic
 */
public record Typeface(String family, Path folder) {
}

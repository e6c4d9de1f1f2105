package id.baku.office.agency;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.ResourceUtils;

/**
 * {@code baku.agencies.<id>.stationery}: see {@link Stationery}. Pictures are named by {@code classpath:/…} or by the path
 * of a file.
 *
 * @param emblem           SVG or PNG of the agency's emblem
 * @param paper            size of the sheets
 * @param fontSize         11 or 12 points
 * @param scriptGovernment SVG of the government's name in the region's script, its {@code <title>} the text
 * @param scriptName       the same of the agency's name
 * @param font             name of the agency's own typeface
 * @param fonts            folder of its TrueType files
 * @param decisionFont     name of the typeface of its decisions, e.g. "Bookman Old Style" or one of its measures
 * @param decisionFonts    folder of its TrueType files
 */
record StationerySettings(@DefaultValue(Stationery.SAMPLE_EMBLEM) String emblem, String scriptGovernment, String scriptName,
                          @DefaultValue("A4") Paper paper, String font, Path fonts, @DefaultValue("11") int fontSize,
                          String decisionFont, Path decisionFonts) {

    private static final Pattern TITLE = Pattern.compile("<title>([^<]+)</title>");

    Stationery toStationery() {
        Optional<Typeface> text = typeface("font", font, "fonts", fonts);
        Optional<Typeface> decisions = typeface("decision-font", decisionFont, "decision-fonts", decisionFonts);
        read(emblem);
        return new Stationery(location(emblem), new Stationery.Scripts(script(scriptGovernment), script(scriptName)), paper,
                text, fontSize, decisions);
    }

    private static Optional<Typeface> typeface(String nameSetting, String family, String folderSetting, Path folder) {
        if ((family == null) != (folder == null)) {
            throw new IllegalArgumentException(nameSetting + " and " + folderSetting
                    + " belong together: the typeface's name and the folder of its files");
        }
        if (folder != null && !Files.isDirectory(folder)) {
            throw new IllegalArgumentException(folderSetting + " is no folder: " + folder);
        }
        return Optional.ofNullable(family).map(name -> new Typeface(name, folder));
    }

    private static Optional<Stationery.Script> script(String picture) {
        return Optional.ofNullable(picture).map(svg -> {
            Matcher title = TITLE.matcher(new String(read(svg), StandardCharsets.UTF_8));
            if (!title.find()) {
                throw new IllegalArgumentException(svg + " has no <title> that says what it reads");
            }
            return new Stationery.Script(location(svg), title.group(1).strip());
        });
    }

    private static String location(String picture) {
        return picture.startsWith(ResourceUtils.CLASSPATH_URL_PREFIX) || picture.startsWith(ResourceUtils.FILE_URL_PREFIX)
                ? picture : Path.of(picture).toAbsolutePath().toUri().toString();
    }

    private static byte[] read(String picture) {
        try (InputStream content = ResourceUtils.getURL(picture.replace("classpath:/", "classpath:")).openStream()) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("No picture at " + picture, e);
        }
    }
}

package id.baku.web.format;

import java.util.regex.Pattern;

/** Names of people with the titles before and after them, as they are written, with dots or without, in capitals or not. */
public final class PersonName {

    private static final String GAP = "[\\s\\u00A0]";
    /**
     * Academic and religious titles before a name. "M." may stand for Muhammad and "R." for Raden, so they stay, and ranks are
     * no titles.
     */
    private static final Pattern BEFORE = Pattern.compile(("(?i)^(?:(?:Dr\\.?G*\\(?h\\.G?c\\.?\\)?|"
            + "Prof|Drs|Dra|Drg|Drh|Dr|Ir|Ns|Apt|Hj|KH|K\\.G?H|H)(?:\\.G*|G+))+(?=\\S)").replace("G", GAP));
    private static final Pattern HONORARY = Pattern.compile("(?i)^\\(h\\.?" + GAP + "?c\\.?\\)\\.?" + GAP + "*(?=\\S)");
    /** Titles after a name: everything after a comma; without a comma only what can be nothing but a title. */
    private static final Pattern AFTER = Pattern.compile("(?i)" + GAP + "+(?:A\\.Md|Ph\\.D|Sp\\.[A-Z]{1,4}|"
            + "S\\.(?:H|E|T|P|Pd|Sos|Si|Psi|Kom|Ag|IP|STP|Kep|KM|Hut|Pt|Farm|Ked|Sn|Hum|Stat|AP|Ak|TP|Gz)|"
            + "M\\.(?:Si|M|T|H|Hum|Pd|Kes|Kom|Sc|Ag|AP|E|Eng|P|Psi|Sn|Ak|A|IP|Kn|Cs|PH|Farm|Kep|Ec|Ed))\\.?(?:\\.[A-Z]{1,4}\\.?)*$");
    private static final Pattern AFTER_WITHOUT_DOTS = Pattern.compile("(?<=\\p{Ll})(?:" + GAP
            + "+(?:SH|SE|ST|SIP|SPd|SSos|SKom|SPsi|SAg|SSi|SSTP|MM|MT|MH|MSi|MPd|MKes|MAP|MHum|MKom|MSc|MPsi|MAg|PhD))+$");

    private PersonName() {
    }

    /**
     * The name without titles, as Permendagri 1/2023 Pasal 44 wants it under a decision. Parts that might belong to the name
     * stay.
     */
    public static String withoutTitles(String name) {
        String plain = stripped(name.replaceFirst(",.*$", ""));
        String shorter = plain;
        for (String before = ""; !before.equals(shorter);) {
            before = shorter;
            shorter = HONORARY.matcher(BEFORE.matcher(shorter).replaceFirst("")).replaceFirst("");
            shorter = AFTER_WITHOUT_DOTS.matcher(AFTER.matcher(shorter).replaceFirst("")).replaceFirst("");
        }
        return shorter.isEmpty() ? plain : stripped(shorter);
    }

    private static String stripped(String text) {
        return text.replaceAll("^" + GAP + "+|" + GAP + "+$", "");
    }
}

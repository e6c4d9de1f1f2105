package id.baku.docs;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import id.baku.BakuApplication;
import id.baku.Wing;

/** The wings and their rooms with the sentences of their {@code package-info}; the wings that use least come first. */
final class HouseText {

    private static final String ROOT = BakuApplication.class.getPackageName() + ".";

    private final SourceComments comments;

    HouseText(SourceComments comments) {
        this.comments = comments;
    }

    String wings() {
        return Markdown.table(List.of("Package", "What it is for"), tops().map(this::row));
    }

    String rooms() {
        return tops().map(top -> "### " + top.substring(ROOT.length()) + "\n\n" + comments.of(top) + uses(top) + roomsOf(top))
                .collect(Collectors.joining("\n\n"));
    }

    private static String uses(String name) {
        Wing wing = wing(name);
        return wing == null ? "" : wing.mayUse().length == 0 ? " Uses no other wing."
                : " May use " + Markdown.codes(Stream.of(wing.mayUse())) + ".";
    }

    private String roomsOf(String name) {
        List<String> rooms = comments.packages().filter(room -> room.startsWith(name + ".")).sorted().toList();
        return rooms.isEmpty() ? "" : "\n\n" + Markdown.table(List.of("Room", "What it is for"), rooms.stream().map(this::row));
    }

    private List<String> row(String name) {
        return List.of(Markdown.code(name.substring(ROOT.length())), comments.of(name));
    }

    private Stream<String> tops() {
        return comments.packages().filter(name -> name.lastIndexOf('.') == ROOT.length() - 1)
                .sorted(Comparator.comparingInt(HouseText::height).thenComparing(Comparator.naturalOrder()));
    }

    /** How many wings stand below each other up to this one; the root package, which is no wing, comes last. */
    private static int height(String name) {
        Wing wing = wing(name);
        return wing == null ? Integer.MAX_VALUE : Stream.of(wing.mayUse()).mapToInt(used -> 1 + height(ROOT + used)).max().orElse(0);
    }

    private static Wing wing(String name) {
        try {
            return Class.forName(name + ".package-info").getAnnotation(Wing.class);
        } catch (ClassNotFoundException e) {
            return null;
        }
    }
}

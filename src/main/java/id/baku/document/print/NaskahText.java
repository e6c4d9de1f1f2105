package id.baku.document.print;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The body of a document as plain text (teks naskah), which people edit and compare: a paragraph a line, blank lines and
 * spaces before a line without meaning.
 * <pre>
 * Pasal 3              an article; the line after it is its title
 * (1) …                ayat
 * a. …                 letter, below an ayat or a number before it
 * 1. …                 number
 * Label : value        a row of an aligned list
 * [tabel]              the table that the document makes of the case's data
 * </pre>
 * Marks print as they are written: a list that does not go on from the mark before it begins anew.
 */
public record NaskahText(List<Block> blocks) {

    /** A line in whose place the next table of the standard text is printed. */
    public static final String TABLE = "[tabel]";

    private static final Pattern ARTICLE = Pattern.compile("(?i)pasal \\d+[a-z]?");
    private static final Pattern ITEM = Pattern.compile("(?:\\((\\d{1,3})\\)|(\\d{1,3})\\.|([a-z])\\.)[ \\t\\u00A0]+(.+)");
    private static final Pattern ROW = Pattern.compile("([^:]{1,50}?)[ \\t]+:[ \\t]+(.+)");
    private static final Pattern HANGING = Pattern.compile("(?:\\d{1,3}\\)|[a-z]\\)|[-•*–])[ \\t]+.+");

    /** A part of a text. */
    public sealed interface Block permits Heading, Paragraph, Rows, Items, Table {
    }

    /** @param title {@code null} for an article without one */
    public record Heading(String article, String title) implements Block {
    }

    /** @param hanging whether it begins with a dash or another mark */
    public record Paragraph(String text, boolean hanging) implements Block {
    }

    /** An aligned list. */
    public record Rows(List<Row> rows) implements Block {
    }

    /** A row of an aligned list. */
    public record Row(String label, String value) {
    }

    /** @param start number of the first item; the others follow it */
    public record Items(Mark mark, int start, List<Item> items) implements Block {
    }

    /** @param inner the lists below it */
    public record Item(String text, List<Items> inner) {
    }

    /** The table of the standard text. */
    public record Table() implements Block {
    }

    /** The marks of the items of a list. */
    public enum Mark {
        AYAT {
            @Override
            public String of(int number) {
                return "(" + number + ")";
            }
        },
        NUMBER {
            @Override
            public String of(int number) {
                return number + ".";
            }
        },
        LETTER {
            @Override
            public String of(int number) {
                return (char) ('a' + (number - 1) % 26) + ".";
            }
        };

        /** The mark of the item with this number. */
        public abstract String of(int number);
    }

    /** Reads a text; every text can be read. */
    public static NaskahText of(String text) {
        List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        List<Block> blocks = new ArrayList<>();
        Deque<Items> open = new ArrayDeque<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Matcher item = ITEM.matcher(line);
            if (item.matches()) {
                add(item, open, blocks);
                continue;
            }
            open.clear();
            if (ARTICLE.matcher(line).matches()) {
                boolean titled = i + 1 < lines.size() && isTitle(lines.get(i + 1));
                blocks.add(new Heading(line, titled ? lines.get(++i) : null));
            } else {
                addLine(line, blocks);
            }
        }
        return new NaskahText(List.copyOf(blocks));
    }

    /** The text in its canonical form: blank lines between blocks, and inner lists indented below their item. */
    public String plain() {
        return blocks.stream().map(NaskahText::plain).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Block block) {
        if (block instanceof Heading heading) {
            return heading.title() == null ? heading.article() : heading.article() + "\n" + heading.title();
        }
        if (block instanceof Paragraph paragraph) {
            return paragraph.text();
        }
        if (block instanceof Rows rows) {
            return rows.rows().stream().map(row -> row.label() + " : " + row.value()).collect(Collectors.joining("\n"));
        }
        return block instanceof Items items ? String.join("\n", lines(items, "")) : TABLE;
    }

    private static List<String> lines(Items list, String indent) {
        List<String> lines = new ArrayList<>();
        int number = list.start();
        for (Item item : list.items()) {
            lines.add(indent + list.mark().of(number++) + " " + item.text());
            item.inner().forEach(inner -> lines.addAll(lines(inner, indent + "    ")));
        }
        return lines;
    }

    private static void addLine(String line, List<Block> blocks) {
        Matcher row = ROW.matcher(line);
        if (line.equalsIgnoreCase(TABLE)) {
            blocks.add(new Table());
        } else if (row.matches()) {
            if (blocks.isEmpty() || !(blocks.get(blocks.size() - 1) instanceof Rows)) {
                blocks.add(new Rows(new ArrayList<>()));
            }
            ((Rows) blocks.get(blocks.size() - 1)).rows().add(new Row(row.group(1).strip(), row.group(2)));
        } else {
            blocks.add(new Paragraph(line, HANGING.matcher(line).matches()));
        }
    }

    private static boolean isTitle(String line) {
        return line.length() <= 120 && !line.matches(".*[.;:,]") && !ITEM.matcher(line).matches()
                && !ARTICLE.matcher(line).matches() && !ROW.matcher(line).matches();
    }

    /** Adds an item to the open list of its kind, or opens a new list below the innermost item. */
    private static void add(Matcher found, Deque<Items> open, List<Block> blocks) {
        Mark mark = found.group(1) != null ? Mark.AYAT : found.group(2) != null ? Mark.NUMBER : Mark.LETTER;
        int number = mark == Mark.LETTER ? found.group(3).charAt(0) - 'a' + 1
                : Integer.parseInt(mark == Mark.AYAT ? found.group(1) : found.group(2));
        if (open.stream().anyMatch(list -> list.mark() == mark)) {
            while (open.peek().mark() != mark) {
                open.pop();
            }
        }
        Item item = new Item(found.group(4), new ArrayList<>());
        Items current = open.peek();
        if (current != null && current.mark() == mark) {
            if (current.start() + current.items().size() == number) {
                current.items().add(item);
                return;
            }
            open.pop();
        }
        Items list = new Items(mark, number, new ArrayList<>(List.of(item)));
        if (open.isEmpty()) {
            blocks.add(list);
        } else {
            List<Item> above = open.peek().items();
            above.get(above.size() - 1).inner().add(list);
        }
        open.push(list);
    }
}

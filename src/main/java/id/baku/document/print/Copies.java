package id.baku.document.print;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.COSWriter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/**
 * Copies of a document. The document is laid out once, and the copies differ only in the mark on each page that says which copy
 * it is. Each copy has pages and a structure tree of its own, as if it had been laid out itself.
 */
final class Copies {

    /** With more copies, a mark would be wider than that of the first. */
    private static final int MOST = 9;

    private final PDDocument document;
    private final PDType0Font font;
    private final int copies;
    private final List<PDPage> pages;
    private final PDStructureTreeRoot structure;
    private final COSArray parents;

    private Copies(PDDocument document, PDType0Font font, int copies) {
        this.document = document;
        this.font = font;
        this.copies = copies;
        this.pages = StreamSupport.stream(document.getPages().spliterator(), false).toList();
        this.structure = document.getDocumentCatalog().getStructureTreeRoot();
        this.parents = structure.getParentTree().getCOSObject().getCOSArray(COSName.NUMS);
    }

    /** The mark of a copy on each of its pages. */
    static String mark(int number, int copies) {
        return "Salinan ke-" + number + " dari " + copies;
    }

    /** Whether so many copies can be made from the first without laying them out. */
    static boolean canBeMade(int copies) {
        return copies <= MOST;
    }

    /**
     * Adds all copies but the first, which the document holds. Where a page does not hold exactly one text that reads as its
     * mark, nothing is added, and the copies must be laid out.
     *
     * @param font the font of the marks
     */
    static boolean add(PDDocument document, PDType0Font font, int copies) throws IOException {
        return new Copies(document, font, copies).add();
    }

    private boolean add() throws IOException {
        List<byte[]> contents = new ArrayList<>();
        for (PDPage page : pages) {
            contents.add(page.getContents().readAllBytes());
        }
        byte[] mark = shown(mark(1, copies));
        if (!contents.stream().allMatch(content -> count(content, mark) == 1)) {
            return false;
        }
        COSDictionary whole = structure.getCOSObject().getDictionaryObject(COSName.K) instanceof COSArray several
                ? (COSDictionary) several.getObject(0) : structure.getCOSObject().getCOSDictionary(COSName.K);
        COSBase sheet = whole.getDictionaryObject(COSName.K);
        COSArray sheets = new COSArray();
        kids(sheet).forEach(sheets::add);
        COSArray parentsOfFirst = new COSArray(parents.toList());
        for (int copy = 2; copy <= copies; copy++) {
            Map<COSBase, COSBase> copied = new IdentityHashMap<>();
            int first = structure.getParentTreeNextKey();
            for (int i = 0; i < pages.size(); i++) {
                copied.put(pages.get(i).getCOSObject(), page(i, contents.get(i), copy, first + i));
            }
            kids(sheet).forEach(kid -> sheets.add(copyOf(kid, whole, copied)));
            for (int i = 0; i < pages.size(); i++) {
                parents.add(COSInteger.get(first + i));
                parents.add(parentsOf(pages.get(i), parentsOfFirst, copied));
            }
            structure.setParentTreeNextKey(first + pages.size());
        }
        whole.setItem(COSName.K, sheets);
        COSArray limits = structure.getParentTree().getCOSObject().getCOSArray(COSName.LIMITS);
        if (limits != null) {
            limits.set(1, COSInteger.get(structure.getParentTreeNextKey() - 1L));
        }
        return true;
    }

    private COSDictionary page(int index, byte[] content, int copy, int key) throws IOException {
        COSDictionary itself = new COSDictionary(pages.get(index).getCOSObject());
        itself.removeItem(COSName.PARENT);
        PDPage page = new PDPage(itself);
        page.setContents(new PDStream(document, new ByteArrayInputStream(marked(content, copy)), COSName.FLATE_DECODE));
        page.setStructParents(key);
        document.addPage(page);
        return itself;
    }

    /** The content of a page with the mark of another copy. */
    private byte[] marked(byte[] content, int copy) throws IOException {
        byte[] before = shown(mark(1, copies));
        int at = next(content, before, 0);
        ByteArrayOutputStream marked = new ByteArrayOutputStream(content.length);
        marked.write(content, 0, at);
        marked.write(shown(mark(copy, copies)));
        marked.write(content, at + before.length, content.length - at - before.length);
        return marked.toByteArray();
    }

    private static int count(byte[] content, byte[] mark) {
        int count = 0;
        for (int at = next(content, mark, 0); at >= 0; at = next(content, mark, at + 1)) {
            count++;
        }
        return count;
    }

    private static int next(byte[] content, byte[] mark, int from) {
        for (int at = from; at + mark.length <= content.length; at++) {
            if (Arrays.equals(content, at, at + mark.length, mark, 0, mark.length)) {
                return at;
            }
        }
        return -1;
    }

    /** The bytes by which a page shows a text. */
    private byte[] shown(String text) throws IOException {
        text.codePoints().forEach(font::addToSubset);
        ByteArrayOutputStream shown = new ByteArrayOutputStream();
        COSWriter.writeString(new COSString(font.encode(text)), shown);
        return shown.toByteArray();
    }

    private static List<? extends COSBase> kids(COSBase kids) {
        return kids instanceof COSArray several ? several.toList() : List.of(kids);
    }

    private static COSBase copyOf(COSBase original, COSDictionary parent, Map<COSBase, COSBase> copied) {
        COSBase kid = original instanceof COSObject reference ? reference.getObject() : original;
        if (!(kid instanceof COSDictionary element)) {
            return kid;
        }
        COSDictionary copy = new COSDictionary(element);
        copied.put(element, copy);
        if (element.containsKey(COSName.P)) {
            copy.setItem(COSName.P, parent);
        }
        if (element.containsKey(COSName.PG)) {
            copy.setItem(COSName.PG, copied.get(element.getDictionaryObject(COSName.PG)));
        }
        COSBase kids = element.getDictionaryObject(COSName.K);
        if (kids instanceof COSArray several) {
            COSArray copies = new COSArray();
            several.forEach(one -> copies.add(copyOf(one, copy, copied)));
            copy.setItem(COSName.K, copies);
        } else if (kids != null) {
            copy.setItem(COSName.K, copyOf(kids, copy, copied));
        }
        return copy;
    }

    /** The structure elements to which the marked contents of a copied page belong, in their order. */
    private static COSArray parentsOf(PDPage page, COSArray parents, Map<COSBase, COSBase> copied) {
        int at = 0;
        while (parents.getInt(at) != page.getStructParents()) {
            at += 2;
        }
        COSArray copies = new COSArray();
        ((COSArray) parents.getObject(at + 1)).forEach(element -> {
            COSBase itself = element instanceof COSObject reference ? reference.getObject() : element;
            copies.add(copied.getOrDefault(itself, itself));
        });
        return copies;
    }
}

package id.baku.document.signature;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSDocument;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/**
 * What was changed in a PDF after a signature: compares the file with what it was when it was signed, object by object. An
 * update may point to validation data (/DSS) and append fields of signatures; every other object must be the one that was
 * signed, or say the same where a program wrote it again. Libraries that sort changes into kinds let pass what we refuse:
 * filled forms, other metadata, another order of the pages.
 */
final class LaterChanges {

    private static final COSName DSS = COSName.getPDFName("DSS");
    /** Entries that a catalog may get later: data that prove signatures, and the names of the standards they follow. */
    private static final Set<COSName> CATALOG = Set.of(DSS, COSName.getPDFName("Extensions"), COSName.VERSION,
            COSName.ACRO_FORM, COSName.METADATA);
    private static final Set<COSName> FORM = Set.of(COSName.FIELDS, COSName.SIG_FLAGS);
    private static final Set<COSName> RESOURCES_OF_FORM = Set.of(COSName.DR, COSName.DA);
    /** Entries in which programs note that they wrote the file. */
    private static final Set<COSName> INFO = Set.of(COSName.MOD_DATE, COSName.PRODUCER);

    private final long end;
    private final COSDocument before;
    private final COSDocument now;
    /** Objects of the signed file that now have another place, or none. */
    private final Set<COSObjectKey> moved = new TreeSet<>();
    private final Set<String> changes = new LinkedHashSet<>();
    /** Objects whose changes are allowed where their contents say the same. */
    private final Set<COSObjectKey> judged = new LinkedHashSet<>();

    private LaterChanges(long end, PDDocument before, PDDocument now) {
        this.end = end;
        this.before = before.getDocument();
        this.now = now.getDocument();
        Map<COSObjectKey, Place> places = places(this.now);
        places(this.before).forEach((key, place) -> {
            if (!place.equals(places.get(key))) {
                moved.add(key);
            }
        });
    }

    private static Map<COSObjectKey, Place> places(COSDocument document) {
        Map<COSObjectKey, Place> places = new HashMap<>();
        document.getXrefTable().forEach((key, offset) -> places.put(key, new Place(offset, key.getStreamIndex())));
        return places;
    }

    /**
     * The changes in words, e.g. "halaman 2"; empty where everything that was signed is unchanged.
     *
     * @param end where the signed part of the file ends
     * @param now the file
     */
    static Set<String> after(long end, byte[] pdf, PDDocument now) {
        if (end == pdf.length) {
            return Set.of();
        }
        if (end > pdf.length || end <= 0) {
            return Set.of("berkas terpotong");
        }
        String tail = new String(pdf, (int) end, pdf.length - (int) end, StandardCharsets.ISO_8859_1).strip();
        if (!tail.isEmpty() && !(tail.endsWith("%%EOF") && tail.contains("startxref"))) {
            return Set.of("tambahan yang bukan bagian PDF");
        }
        try (PDDocument before = Loader.loadPDF(Arrays.copyOf(pdf, (int) end))) {
            LaterChanges changes = new LaterChanges(end, before, now);
            changes.compare(before, now);
            return changes.changes;
        } catch (IOException | RuntimeException e) {
            // Where a file cannot be compared, anything may have changed.
            return Set.of("susunan berkas tidak terbaca");
        }
    }

    private void compare(PDDocument signed, PDDocument present) {
        COSDictionary trailer = before.getTrailer();
        COSDictionary later = now.getTrailer();
        if (!PdfObjects.same(trailer.getItem(COSName.ENCRYPT), later.getItem(COSName.ENCRYPT))) {
            changes.add("penyandian berkas");
        }
        dictionary(trailer.getCOSDictionary(COSName.INFO), later.getCOSDictionary(COSName.INFO), INFO, "keterangan berkas");
        COSDictionary catalog = judge(trailer.getCOSDictionary(COSName.ROOT));
        COSDictionary catalogNow = later.getCOSDictionary(COSName.ROOT);
        dictionary(catalog, catalogNow, CATALOG, "katalog berkas");
        metadata(catalog, catalogNow);
        validationData(catalog);
        Set<COSObjectKey> fields = form(catalog.getCOSDictionary(COSName.ACRO_FORM), catalogNow.getCOSDictionary(COSName.ACRO_FORM));
        Iterator<PDPage> pages = signed.getPages().iterator();
        Iterator<PDPage> pagesNow = present.getPages().iterator();
        for (int number = 1; pages.hasNext() && pagesNow.hasNext(); number++) {
            page(number, pages.next().getCOSObject(), pagesNow.next().getCOSObject(), fields);
        }
        if (pages.hasNext() || pagesNow.hasNext()) {
            changes.add("jumlah halaman");
        }
        moved.removeAll(judged);
        moved.removeIf(key -> PdfObjects.same(before.getObjectFromPool(key).getObject(), now.getObjectFromPool(key).getObject()));
        if (!moved.isEmpty()) {
            PdfPlaces places = new PdfPlaces(signed);
            moved.forEach(key -> changes.add(places.of(key)));
        }
    }

    private void page(int number, COSDictionary page, COSDictionary pageNow, Set<COSObjectKey> fields) {
        if (!Objects.equals(page.getKey(), pageNow.getKey())) {
            changes.add("susunan halaman");
            return;
        }
        dictionary(judge(page), pageNow, Set.of(COSName.ANNOTS), "halaman " + number);
        COSArray annotations = judge(page.getCOSArray(COSName.ANNOTS));
        COSArray annotationsNow = pageNow.getCOSArray(COSName.ANNOTS);
        for (COSBase added : added(annotations, annotationsNow, "anotasi pada halaman " + number)) {
            if (PdfObjects.keyOf(added) == null || !fields.contains(PdfObjects.keyOf(added))) {
                changes.add("anotasi pada halaman " + number);
            }
        }
    }

    /** @return the fields of signatures that were added */
    private Set<COSObjectKey> form(COSDictionary form, COSDictionary formNow) {
        COSDictionary empty = new COSDictionary();
        COSDictionary signedForm = form == null ? empty : judge(form);
        COSDictionary present = formNow == null ? empty : formNow;
        Set<COSName> mayChange = new LinkedHashSet<>(FORM);
        RESOURCES_OF_FORM.stream().filter(name -> !signedForm.containsKey(name)).forEach(mayChange::add);
        dictionary(signedForm, present, mayChange, "isian formulir");
        Set<COSObjectKey> fields = new LinkedHashSet<>();
        for (COSBase added : added(judge(signedForm.getCOSArray(COSName.FIELDS)), present.getCOSArray(COSName.FIELDS), "isian formulir")) {
            COSObjectKey key = PdfObjects.keyOf(added);
            if (key != null && PdfObjects.value(added) instanceof COSDictionary field && isOfLaterSignature(field)) {
                fields.add(key);
            } else {
                changes.add("isian formulir");
            }
        }
        return fields;
    }

    /**
     * Whether a field shows a signature that covers more of the file than this one; who signed it is checked elsewhere. A copy
     * of an earlier signature covers no more, and could lend its name to whatever the field shows. The field of a time stamp
     * must show nothing on the page, because anybody can obtain a time stamp.
     */
    private boolean isOfLaterSignature(COSDictionary field) {
        COSDictionary value = field.getCOSDictionary(COSName.V);
        Optional<SignedRange> range = value == null ? Optional.empty() : SignedRange.of(new PDSignature(value));
        return range.filter(one -> one.end() > end)
                .filter(one -> !one.isTimeStamp() || PdfObjects.isWithoutArea(field.getCOSArray(COSName.RECT))).isPresent()
                && COSName.SIG.equals(field.getCOSName(COSName.FT)) && !field.containsKey(COSName.KIDS)
                && !field.containsKey(COSName.A) && !field.containsKey(COSName.AA);
    }

    private void metadata(COSDictionary catalog, COSDictionary catalogNow) {
        COSBase xmp = judge(catalog.getDictionaryObject(COSName.METADATA));
        boolean asItWas = PdfObjects.same(catalog.getItem(COSName.METADATA), catalogNow.getItem(COSName.METADATA))
                && (xmp == null || !moved.contains(xmp.getKey()));
        if (!asItWas && !XmpFacts.same(xmp, catalogNow.getDictionaryObject(COSName.METADATA))) {
            changes.add("keterangan berkas");
        }
    }

    /** Validation data may be extended several times, but pointing to an object from there does not make it validation data. */
    private void validationData(COSDictionary catalog) {
        if (catalog.containsKey(DSS)) {
            Set<COSObjectKey> data = PdfObjects.reachable(catalog.getItem(DSS));
            catalog.keySet().stream().filter(name -> !DSS.equals(name))
                    .forEach(name -> data.removeAll(PdfObjects.reachable(catalog.getItem(name))));
            judged.addAll(data);
        }
    }

    private void dictionary(COSDictionary dictionary, COSDictionary present, Set<COSName> mayChange, String name) {
        COSDictionary empty = new COSDictionary();
        COSDictionary one = dictionary == null ? empty : judge(dictionary);
        COSDictionary other = present == null ? empty : present;
        Set<COSName> names = new LinkedHashSet<>(one.keySet());
        names.addAll(other.keySet());
        names.removeAll(mayChange);
        if (!names.stream().allMatch(key -> PdfObjects.same(one.getItem(key), other.getItem(key)))) {
            changes.add(name);
        }
    }

    /** What was appended to an array; any other difference is a change. */
    private List<COSBase> added(COSArray array, COSArray present, String name) {
        COSArray one = array == null ? new COSArray() : array;
        COSArray other = present == null ? new COSArray() : present;
        for (int i = 0; i < one.size(); i++) {
            if (i >= other.size() || !PdfObjects.same(one.get(i), other.get(i))) {
                changes.add(name);
                return List.of();
            }
        }
        return PdfObjects.from(other, one.size());
    }

    private <T extends COSBase> T judge(T object) {
        if (object != null && object.getKey() != null) {
            judged.add(object.getKey());
        }
        return object;
    }

    /** @param index position within a stream of objects */
    private record Place(long offset, int index) {
    }
}

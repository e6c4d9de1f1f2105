package id.baku.document.signature;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Names in words where the objects of a PDF are visible, e.g. on which page. */
final class PdfPlaces {

    private final Map<COSObjectKey, String> places = new HashMap<>();
    private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    PdfPlaces(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        walk(catalog.getItem(COSName.ACRO_FORM), "isian formulir", COSName.P);
        int number = 0;
        for (PDPage page : document.getPages()) {
            number++;
            walk(page.getCOSObject().getItem(COSName.ANNOTS), "anotasi pada halaman " + number, COSName.PARENT, COSName.P);
            walk(page.getCOSObject(), "isi halaman " + number, COSName.PARENT, COSName.ANNOTS);
        }
        walk(catalog.getItem(COSName.PAGES), "susunan halaman");
    }

    private void walk(COSBase start, String name, COSName... without) {
        PdfObjects.walk(start, Set.of(without), seen, key -> places.putIfAbsent(key, name));
    }

    /** Where an object is visible. */
    String of(COSObjectKey key) {
        return places.getOrDefault(key, "bagian lain dari berkas");
    }
}

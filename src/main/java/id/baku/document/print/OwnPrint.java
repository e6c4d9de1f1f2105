package id.baku.document.print;

import java.io.IOException;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Tells the files that Baku made from those that people scanned. */
public final class OwnPrint {

    static final String PRODUCER = "Baku";

    private OwnPrint() {
    }

    /** Whether a file is a document as we made it, whatever was put over it since: it shows no ink. */
    public static boolean isOne(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return PRODUCER.equals(document.getDocumentInformation().getProducer());
        } catch (IOException | RuntimeException unreadable) {
            // A picture, or a file that a reader repairs: neither is ours.
            return false;
        }
    }
}

package id.baku.document.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;

/** Updates that services, or attackers, append to a signed PDF. */
final class PdfUpdates {

    private PdfUpdates() {
    }

    /** Validation data as a service adds it for PAdES LT. */
    static byte[] validationData(byte[] pdf, X509Certificate certificate) {
        return update(pdf, document -> {
            COSDictionary catalog = changed(document.getDocumentCatalog().getCOSObject());
            COSDictionary dss = changed(catalog.getCOSDictionary(COSName.getPDFName("DSS")) == null ? new COSDictionary()
                    : catalog.getCOSDictionary(COSName.getPDFName("DSS")));
            COSArray certificates = changed(new COSArray());
            certificates.add(stream(document, certificate.getEncoded()));
            dss.setItem(COSName.getPDFName("Certs"), certificates);
            dss.setItem(COSName.getPDFName("VRI"), changed(new COSDictionary()));
            catalog.setItem(COSName.getPDFName("DSS"), dss);
        });
    }

    /** A document time stamp, PAdES LTA. */
    static byte[] timeStamp(byte[] pdf, LocalTimeStamps service) {
        return stamped(pdf, service::token, null);
    }

    /** A document time stamp that shows a field on the page. */
    static byte[] timeStamp(byte[] pdf, LocalTimeStamps service, PDRectangle place) {
        return stamped(pdf, service::token, place);
    }

    /** A time stamp of other bytes, which proves nothing. */
    static byte[] timeStampOfSomethingElse(byte[] pdf, LocalTimeStamps service) {
        return stamped(pdf, content -> service.token(new byte[] {1, 2, 3}), null);
    }

    private static byte[] stamped(byte[] pdf, Stamp service, PDRectangle place) {
        return update(pdf, document -> {
            PDSignature stamp = new PDSignature();
            stamp.setType(COSName.getPDFName("DocTimeStamp"));
            stamp.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            stamp.setSubFilter(COSName.getPDFName("ETSI.RFC3161"));
            document.addSignature(stamp, content -> service.of(content.readAllBytes()));
            if (place != null) {
                document.getDocumentCatalog().getAcroForm().getFields().stream().reduce((earlier, later) -> later).orElseThrow()
                        .getWidgets().get(0).setRectangle(place);
            }
        });
    }

    static byte[] update(byte[] pdf, Change change) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            change.in(document);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.saveIncremental(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static COSStream stream(PDDocument document, byte[] content) throws IOException {
        COSStream stream = changed(document.getDocument().createCOSStream());
        try (OutputStream out = stream.createOutputStream()) {
            out.write(content);
        }
        return stream;
    }

    static <T extends COSBase> T changed(T object) {
        if (object instanceof COSDictionary dictionary) {
            dictionary.setNeedToBeUpdated(true);
        } else if (object instanceof COSArray array) {
            array.setNeedToBeUpdated(true);
        }
        return object;
    }

    interface Change {

        void in(PDDocument document) throws IOException, GeneralSecurityException;
    }

    private interface Stamp {

        byte[] of(byte[] content) throws IOException;
    }
}

package id.baku.document.signature;

import java.io.IOException;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;

/**
 * The part of a PDF that a signature covers: the file from its beginning to an end, except the signature's own value.
 *
 * @param signature the signature in the PDF
 * @param from      where its value begins
 * @param to        where its value ends
 * @param end where the covered part ends
 */
record SignedRange(PDSignature signature, int from, int to, long end) {

    private static final int NUMBERS = 4;

    /** The range of a signature; empty where the PDF states none, as before it is signed. */
    static Optional<SignedRange> of(PDSignature signature) {
        int[] range = signature.getByteRange();
        return range == null || range.length != NUMBERS ? Optional.empty()
                : Optional.of(new SignedRange(signature, range[1], range[2], (long) range[2] + range[3]));
    }

    /** Whether it is a time stamp: time stamps cover a file as signatures do, but prove only the time. */
    boolean isTimeStamp() {
        return "DocTimeStamp".equals(signature.getCOSObject().getNameAsString("Type"))
                || "ETSI.RFC3161".equals(signature.getSubFilter());
    }

    /**
     * Whether the gap between the two ranges holds only the signature's own hexadecimal string: otherwise something could be
     * hidden in it.
     */
    boolean leavesOutNothingButItself(byte[] pdf) {
        if (signature.getByteRange()[0] != 0 || from <= 0 || to <= from + 1 || end > pdf.length || pdf[from] != '<'
                || pdf[to - 1] != '>') {
            return false;
        }
        for (int i = from + 1; i < to - 1; i++) {
            if (Character.digit(pdf[i], 16) < 0) {
                return false;
            }
        }
        return true;
    }

    byte[] content(byte[] pdf) throws IOException {
        return signature.getSignedContent(pdf);
    }

    /** The value, without the zeros that pad its place. */
    ContentInfo value(byte[] pdf) throws IOException {
        try (ASN1InputStream padded = new ASN1InputStream(signature.getContents(pdf))) {
            return ContentInfo.getInstance(padded.readObject());
        }
    }
}

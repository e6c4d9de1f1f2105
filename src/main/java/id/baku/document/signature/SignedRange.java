package id.baku.document.signature;

import java.io.IOException;
import java.util.Optional;

import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.ContentInfo;

/**
 * What a signature in a PDF covers: the file from its beginning to an end, but for the signature's own value.
 *
 * @param signature where it stands in the PDF
 * @param from      where its value begins
 * @param to        where its value ends
 * @param end       where what it covers ends
 */
record SignedRange(PDSignature signature, int from, int to, long end) {

    private static final int NUMBERS = 4;

    /** Empty where the PDF tells no range, as before a field is signed. */
    static Optional<SignedRange> of(PDSignature signature) {
        int[] range = signature.getByteRange();
        return range == null || range.length != NUMBERS ? Optional.empty()
                : Optional.of(new SignedRange(signature, range[1], range[2], (long) range[2] + range[3]));
    }

    /** Time stamps cover a file as signatures do, but nobody signs with them. */
    boolean isTimeStamp() {
        return "DocTimeStamp".equals(signature.getCOSObject().getNameAsString("Type"))
                || "ETSI.RFC3161".equals(signature.getSubFilter());
    }

    /** The hole between the two ranges is the signature's own hexadecimal string, or something could be hidden in it. */
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

    /** The value, without the zeros that fill up its place. */
    ContentInfo value(byte[] pdf) throws IOException {
        try (ASN1InputStream padded = new ASN1InputStream(signature.getContents(pdf))) {
            return ContentInfo.getInstance(padded.readObject());
        }
    }
}

package id.baku.document.signature;

/**
 * A PDF with a signature.
 *
 * @param pdf         its bytes
 * @param certificate subject of the certificate, e.g. {@code CN=Contoh Kepala Balai,O=Badan Kepegawaian Daerah}
 */
public record SignedPdf(byte[] pdf, String certificate) {
}

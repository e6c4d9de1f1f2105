package id.baku.document.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.List;
import java.util.stream.Stream;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.spi.DSSUtils;

/** What may be appended to a signed file and what may not; EU DSS judges the same files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LaterChangesTest {

    private static final LocalTimeStamps SERVICE = new LocalTimeStamps(SampleSigner.NOW.plusSeconds(60));
    @TempDir
    static Path folder;

    private SampleSigner installation;
    private byte[] signed;

    @BeforeAll
    void sign() {
        installation = new SampleSigner(folder);
        signed = installation.sign(SampleSigner.pdf(2), SampleSigner.ROLE);
    }

    @Test
    void whatProvesASignatureForLongDoesNotHurtIt() {
        byte[] lt = PdfUpdates.validationData(signed, SERVICE.certificate);
        byte[] lta = PdfUpdates.timeStamp(lt, SERVICE);
        byte[] later = PdfUpdates.timeStamp(PdfUpdates.validationData(lta, SERVICE.certificate), SERVICE);
        for (byte[] pdf : List.of(lt, lta, later)) {
            assertThat(installation.check.check(pdf)).singleElement().satisfies(found -> {
                assertThat(found.changes()).isEmpty();
                assertThat(found.isGood()).isTrue();
                assertThat(found.flaw()).isEmpty();
                assertThat(found.signer()).isEqualTo("Contoh Kepala Balai");
            });
            DiagnosticData data = judge(pdf);
            SignatureWrapper judged = data.getSignatures().get(0);
            assertThat(judged.isSignatureIntact() && judged.isSignatureValid()).isTrue();
            assertThat(judged.getPDFRevision().getPdfUndefinedChanges()).isEmpty();
            assertThat(data.getTimestampList()).allMatch(TimestampWrapper::isMessageImprintDataIntact)
                    .allMatch(TimestampWrapper::isSignatureValid);
        }
        assertThat(judge(later).getTimestampList()).hasSize(2);
    }

    @Test
    void oneMoreSignsAfterIt() {
        byte[] lta = PdfUpdates.timeStamp(PdfUpdates.validationData(signed, SERVICE.certificate), SERVICE);
        byte[] twice = PdfUpdates.validationData(installation.sign(lta, SampleSigner.OTHER_ROLE), SERVICE.certificate);
        assertThat(installation.check.check(twice)).extracting(FoundSignature::signer)
                .containsExactly("Contoh Kepala Balai", "Contoh Kasi");
        assertThat(installation.check.check(twice)).allMatch(FoundSignature::isGood);
        assertThat(judge(twice).getSignatures()).hasSize(2).allMatch(SignatureWrapper::isSignatureValid);
    }

    @Test
    void programsMayWriteThatTheyWroteTheFile() {
        byte[] written = PdfUpdates.update(signed, document -> {
            document.getDocumentInformation().setProducer("Layanan Contoh");
            document.getDocumentInformation().setModificationDate(Calendar.getInstance());
            PdfUpdates.changed(document.getDocumentInformation().getCOSObject());
        });
        assertThat(installation.check.check(written)).singleElement().matches(FoundSignature::isGood);
        assertThat(installation.check.check(Arrays.copyOf(signed, signed.length + 1))).hasSize(1);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                change("halaman 1", document -> rotate(document, 0)),
                change("halaman 2", document -> rotate(document, 1)),
                change("halaman 1", document -> PdfUpdates.changed(document.getPage(0).getCOSObject()).setItem(COSName.CONTENTS,
                        PdfUpdates.stream(document, "q Q".getBytes(StandardCharsets.US_ASCII)))),
                change("isi halaman 2", document -> {
                    COSStream content = (COSStream) document.getPage(1).getCOSObject().getDictionaryObject(COSName.CONTENTS);
                    try (var out = content.createOutputStream()) {
                        out.write("q Q".getBytes(StandardCharsets.US_ASCII));
                    }
                    PdfUpdates.changed(content);
                }),
                change("anotasi pada halaman 2", document -> {
                    PDPage page = document.getPage(1);
                    PDAnnotationText note = new PDAnnotationText();
                    note.setContents("Batal");
                    note.setRectangle(new PDRectangle(70, 600, 100, 100));
                    PdfUpdates.changed(note.getCOSObject());
                    COSArray annotations = PdfUpdates.changed(new COSArray());
                    annotations.add(note);
                    PdfUpdates.changed(page.getCOSObject()).setItem(COSName.ANNOTS, annotations);
                }),
                change("isian formulir", document -> {
                    PDAcroForm form = document.getDocumentCatalog().getAcroForm();
                    PDTextField field = new PDTextField(form);
                    field.setPartialName("jumlah");
                    PdfUpdates.changed(field.getCOSObject());
                    PdfUpdates.changed(form.getCOSObject().getCOSArray(COSName.FIELDS)).add(field.getCOSObject());
                    PdfUpdates.changed(form.getCOSObject());
                }),
                change("isian formulir", document -> PdfUpdates.changed(document.getDocumentCatalog().getAcroForm().getCOSObject())
                        .setBoolean(COSName.getPDFName("NeedAppearances"), true)),
                change("katalog berkas", document -> {
                    PDActionURI link = new PDActionURI();
                    link.setURI("http://localhost/");
                    document.getDocumentCatalog().setOpenAction(link);
                    PdfUpdates.changed(document.getDocumentCatalog().getCOSObject());
                }),
                change("keterangan berkas", document -> {
                    document.getDocumentInformation().setTitle("Keputusan lain");
                    PdfUpdates.changed(document.getDocumentInformation().getCOSObject());
                }),
                change("keterangan berkas", document -> PdfUpdates.changed(document.getDocumentCatalog().getCOSObject())
                        .setItem(COSName.METADATA, PdfUpdates.stream(document, "<x/>".getBytes(StandardCharsets.US_ASCII)))),
                change("susunan halaman", document -> {
                    COSArray kids = document.getPages().getCOSObject().getCOSArray(COSName.KIDS);
                    kids.add(0, kids.remove(1));
                    PdfUpdates.changed(document.getPages().getCOSObject());
                    PdfUpdates.changed(kids);
                }),
                change("jumlah halaman", document -> {
                    document.getPages().remove(1);
                    PdfUpdates.changed(document.getPages().getCOSObject());
                    PdfUpdates.changed(document.getPages().getCOSObject().getCOSArray(COSName.KIDS));
                }));
    }

    /** Each change is tried alone, and hidden below validation data and a time stamp. */
    @ParameterizedTest
    @MethodSource("changes")
    void everythingElseIsNamed(String expected, PdfUpdates.Change change) {
        byte[] changed = PdfUpdates.update(signed, change);
        byte[] hidden = PdfUpdates.timeStamp(PdfUpdates.validationData(changed, SERVICE.certificate), SERVICE);
        for (byte[] pdf : List.of(changed, hidden)) {
            assertThat(installation.check.check(pdf)).singleElement().satisfies(found -> {
                assertThat(found.intact()).isTrue();
                assertThat(found.changes()).anyMatch(one -> one.startsWith(expected));
                assertThat(found.isGood()).isFalse();
                assertThat(found.flaw()).startsWith("Setelah ditandatangani oleh Contoh Kepala Balai, berkas ini diubah: ")
                        .contains(expected);
            });
        }
        byte[] byAnother = installation.sign(changed, SampleSigner.OTHER_ROLE);
        assertThat(installation.check.check(byAnother)).extracting(FoundSignature::isGood).containsExactly(false, true);
    }

    /** Shows why EU DSS does not do this check in the application: it reports none of these changes. */
    @ParameterizedTest
    @ValueSource(strings = {"anotasi", "keterangan", "susunan"})
    void theLibraryIsNotStrictEnough(String kind) {
        changes().filter(change -> ((String) change.get()[0]).startsWith(kind)).forEach(change -> {
            byte[] changed = PdfUpdates.update(signed, (PdfUpdates.Change) change.get()[1]);
            assertThat(judge(changed).getSignatures().get(0).getPDFRevision().getPdfUndefinedChanges()).isEmpty();
            assertThat(installation.check.check(changed)).noneMatch(FoundSignature::isGood);
        });
    }

    /** The pages are turned in a file to which validation data had been appended before. */
    @Test
    void validationDataIsNoLicence() {
        byte[] changed = PdfUpdates.update(PdfUpdates.validationData(signed, SERVICE.certificate), document -> rotate(document, 0));
        assertThat(installation.check.check(changed)).singleElement().satisfies(found ->
                assertThat(found.changes()).containsExactly("halaman 1"));
        assertThat(judge(changed).getSignatures().get(0).getPDFRevision().getPdfUndefinedChanges()).isNotEmpty();
    }

    @Test
    void aStampOfSomethingElseIsNone() {
        byte[] stamped = PdfUpdates.timeStampOfSomethingElse(signed, SERVICE);
        assertThat(installation.check.check(stamped)).singleElement().satisfies(found ->
                assertThat(found.changes()).containsExactly("stempel waktu yang tidak sah ditambahkan"));
        assertThat(judge(stamped).getTimestampList()).noneMatch(TimestampWrapper::isMessageImprintDataIntact);
    }

    /** Anybody can obtain a time stamp, so its field must not cover an amount on the page. */
    @Test
    void aStampShowsNothingOnThePage() {
        byte[] stamped = PdfUpdates.timeStamp(signed, SERVICE, new PDRectangle(70, 690, 200, 30));
        assertThat(installation.check.check(stamped)).singleElement().satisfies(found ->
                assertThat(found.changes()).contains("isian formulir"));
    }

    /** A second field shows another picture and points to the good signature. */
    @Test
    void aFieldThatPointsToAnEarlierSignatureIsNoSignature() {
        byte[] changed = PdfUpdates.update(signed, document -> {
            COSDictionary form = document.getDocumentCatalog().getAcroForm().getCOSObject();
            COSDictionary first = (COSDictionary) form.getCOSArray(COSName.FIELDS).getObject(0);
            COSDictionary second = PdfUpdates.changed(new COSDictionary());
            second.setItem(COSName.FT, COSName.SIG);
            second.setString(COSName.T, "Lagi");
            second.setItem(COSName.V, first.getItem(COSName.V));
            PdfUpdates.changed(form.getCOSArray(COSName.FIELDS)).add(second);
            PdfUpdates.changed(form);
        });
        assertThat(installation.check.check(changed)).isNotEmpty().noneMatch(FoundSignature::isGood);
    }

    /** A copy of the signature's value, which still verifies, with a picture of its own. */
    @Test
    void aCopyOfASignatureIsNoSignature() {
        byte[] changed = PdfUpdates.update(signed, document -> {
            COSDictionary form = document.getDocumentCatalog().getAcroForm().getCOSObject();
            COSDictionary first = (COSDictionary) form.getCOSArray(COSName.FIELDS).getObject(0);
            COSDictionary copy = PdfUpdates.changed(new COSDictionary(first.getCOSDictionary(COSName.V)));
            COSDictionary second = PdfUpdates.changed(new COSDictionary(first));
            second.setString(COSName.T, "Lagi");
            second.setItem(COSName.RECT, new PDRectangle(70, 690, 200, 30));
            second.setItem(COSName.V, copy);
            PdfUpdates.changed(form.getCOSArray(COSName.FIELDS)).add(second);
            COSArray annotations = document.getPage(0).getCOSObject().getCOSArray(COSName.ANNOTS);
            PdfUpdates.changed(annotations).add(second);
            PdfUpdates.changed(document.getPage(0).getCOSObject());
            PdfUpdates.changed(form);
        });
        assertThat(installation.check.check(changed)).isNotEmpty().noneMatch(FoundSignature::isGood);
    }

    @Test
    void aStampKnownHereTellsTheTime() {
        SampleSigner knowing = installation.trusting(SERVICE.certificate);
        byte[] stamped = PdfUpdates.timeStamp(signed, SERVICE);
        assertThat(knowing.check.check(stamped)).singleElement().satisfies(found -> {
            assertThat(found.stamped()).isTrue();
            assertThat(found.signedAt()).isEqualTo(SampleSigner.NOW.plusSeconds(60));
        });
        assertThat(installation.check.check(stamped)).singleElement().matches(found -> !found.stamped());
    }

    private DiagnosticData judge(byte[] pdf) {
        return DssJudge.judge(pdf, DSSUtils.loadCertificate(installation.certificate.toFile())).getDiagnosticData();
    }

    private static void rotate(PDDocument document, int page) {
        PdfUpdates.changed(document.getPage(page).getCOSObject()).setInt(COSName.ROTATE, 180);
    }

    private static Arguments change(String expected, PdfUpdates.Change change) {
        return Arguments.of(expected, change);
    }
}

package id.baku.document.print;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.office.agency.Paper;
import id.baku.office.agency.Stationery;

/**
 * Makes a document of a kind (templat) at a stage (tahap) from a case's data.
 * A kind is one file {@code naskah/<kind>.html} on top of a family of {@code naskah/fragmen}, whose head says what it
 * takes.
 */
@Component
public class NaskahRenderer {

    /**
     * Key of who represented an office when a document was made; approved data keep it. It is set anew for every document, so
     * that no form can name an official.
     */
    public static final String ACTING = "pejabatPengganti";
    /** Key of the number of copies to make; the text of the document does not depend on it. */
    public static final String COPIES_MADE = "salinan";

    private static final Pattern KIND = Pattern.compile("[a-z0-9-]+");
    private static final String FOLDER = "naskah/";
    private static final String PRINTS = "cetak/";
    private static final int COPIES = 4;
    private static final int MOST_COPIES = 20;

    private final SpringTemplateEngine templates = templates();
    private final IndonesianText text = new IndonesianText();
    private final NaskahLists lists = new NaskahLists(text);
    private final PdfWriter pdf;

    NaskahRenderer(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /**
     * @param kind name of the template, e.g. {@code surat-jawaban}
     * @param data         the case's variables by name, decoded from JSON; may be incomplete
     * @param endorsements what people did to it
     */
    public RenderedNaskah render(String kind, NaskahStage stage, Agency agency, Map<String, Object> data,
                                 Endorsements endorsements) {
        Text page = text(kind, stage, agency, data, endorsements, 1);
        DocumentFacts facts = page.facts();
        Optional<LocalDate> issued = Optional.ofNullable(facts.date()).filter(date -> stage.isIssued());
        return new RenderedNaskah(facts.name(), stage.isIssued() ? facts.number() : null, issued.orElse(null),
                facts.validUntil(), page.signers(), pdf(page, issued, kind, stage, agency, data, endorsements));
    }

    /** Copies are derived from the first where possible, else each is laid out. */
    private byte[] pdf(Text first, Optional<LocalDate> issued, String kind, NaskahStage stage, Agency agency, Map<String, Object> data,
                       Endorsements endorsements) {
        int copies = stage == NaskahStage.COPIES ? copies(data) : 1;
        return (Copies.canBeMade(copies) ? pdf.copies(first.xhtml(), issued, agency, copies) : Optional.<byte[]>empty())
                .orElseGet(() -> pdf.write(text(kind, stage, agency, data, endorsements, copies).xhtml(), issued, agency));
    }

    /** What the document would state of itself, found without making its pages. */
    public DocumentFacts facts(String kind, NaskahStage stage, Agency agency, Map<String, Object> data) {
        DocumentFacts.Note note = new DocumentFacts.Note(text, lists);
        Context context = context(kind, stage, agency, data, note, new SignaturePlaces(text, stage, Endorsements.NONE));
        context.setVariable("bukti", Endorsements.NONE);
        context.setVariable("hanyaFakta", true);
        templates.process(kind, context);
        return note.taken(kind);
    }

    /**
     * Prints a document of an agency that belongs to no case, such as a list of its SOPs.
     *
     * @param template name of the template below {@code naskah/cetak/}
     * @param printed  its date, e.g. the time of printing
     * @param data     what the template reads; {@code instansi} is added
     */
    public byte[] print(String template, Agency agency, ZonedDateTime printed, Map<String, Object> data) {
        Context context = context(agency, data);
        context.setVariable("dicetak", printed);
        // A list tells of many cases, so a sign that cannot be printed in one of them must not prevent the whole list.
        return pdf.write(UnprintableSigns.boxed(templates.process(PRINTS + template, context)), Optional.of(printed.toLocalDate()), agency);
    }

    /** The signers for whom a document of this kind has places, when nothing of its case is known. */
    public List<Signer> signers(String kind, Agency agency) {
        return signers(kind, agency, Map.of());
    }

    /** The signers for whom it has places in a case with these data. */
    public List<Signer> signers(String kind, Agency agency, Map<String, Object> data) {
        return text(kind, NaskahStage.ISSUED, agency, data, Endorsements.NONE).signers();
    }

    /** Whether there is a template of this kind. */
    public static boolean knows(String kind) {
        return kind != null && KIND.matcher(kind).matches()
                && NaskahRenderer.class.getClassLoader().getResource(FOLDER + kind + ".html") != null;
    }

    /** Whether nothing is missing in the text of an issued document; no page of it is made. */
    public boolean isComplete(String kind, Agency agency, Map<String, Object> data, Endorsements endorsements) {
        return !text(kind, NaskahStage.ISSUED, agency, data, endorsements).xhtml().contains(NaskahData.DOTS);
    }

    /** Whether two states of a case's data give the same pages. */
    public boolean isSame(String kind, Agency agency, Map<String, Object> one, Map<String, Object> other) {
        return text(kind, NaskahStage.ISSUED, agency, one, Endorsements.NONE).xhtml()
                .equals(text(kind, NaskahStage.ISSUED, agency, other, Endorsements.NONE).xhtml());
    }

    /** The text of all pages as XHTML, with what the document states of itself. */
    Text text(String kind, NaskahStage stage, Agency agency, Map<String, Object> data, Endorsements endorsements) {
        return text(kind, stage, agency, data, endorsements, 1);
    }

    /** @param sheets how many copies the pages hold */
    private Text text(String kind, NaskahStage stage, Agency agency, Map<String, Object> data, Endorsements endorsements, int sheets) {
        DocumentFacts.Note note = new DocumentFacts.Note(text, lists);
        SignaturePlaces places = new SignaturePlaces(text, stage, endorsements);
        Context context = context(kind, stage, agency, data, note, places);
        context.setVariable("bukti", endorsements);
        context.setVariable("lembar", sheets);
        String xhtml = templates.process(kind, context);
        String whole = data.get(EditableRegions.KEY) instanceof Map<?, ?> edits && !edits.isEmpty()
                ? EditableRegions.of(xhtml).with(edits) : xhtml;
        UnprintableSigns.refuse(whole, data);
        return new Text(note.taken(kind), places.signers(), whole);
    }

    /** @param xhtml the pages */
    record Text(DocumentFacts facts, List<Signer> signers, String xhtml) {
    }

    private Context context(String kind, NaskahStage stage, Agency agency, Map<String, Object> data, DocumentFacts.Note note,
                            SignaturePlaces places) {
        if (!knows(kind)) {
            throw new IllegalArgumentException("Unknown document kind '" + kind + "': there is no template "
                    + FOLDER + kind + ".html");
        }
        Context context = context(agency, data);
        context.setVariable("tahap", stage);
        context.setVariable("tandaSalinan", IntStream.rangeClosed(1, copies(data)).mapToObj(copy -> Copies.mark(copy, copies(data))).toList());
        context.setVariable("catat", note);
        context.setVariable("tanda", places);
        return context;
    }

    private Context context(Agency agency, Map<String, Object> data) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.put("instansi", describe(agency, data));
        Context context = new Context();
        context.setVariable("data", NaskahData.ofCase(all));
        context.setVariable("zona", agency.zone());
        context.setVariable("f", text);
        context.setVariable("s", lists);
        return context;
    }

    /** The agency in the templates' own words; a map, so that drafts can be made even where an official is missing. */
    private Map<String, Object> describe(Agency agency, Map<String, Object> data) {
        Map<String, Object> officials = new LinkedHashMap<>();
        agency.officials().forEach((key, official) -> officials.put(key, describe(official)));
        if (data.get(ACTING) instanceof Map<?, ?> acting) {
            acting.forEach((key, official) -> officials.put(String.valueOf(key), official));
        }
        officials.replaceAll((key, official) -> withKey(key, (Map<?, ?>) official, agency));
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("id", agency.id());
        described.put("pemerintah", agency.government());
        described.put("nama", agency.name());
        described.put("namaLengkap", agency.name() + " " + region(agency.government()));
        described.put("unit", agency.unit());
        described.put("alamat", agency.address());
        described.put("kontak", agency.contact());
        described.put("kota", agency.city());
        Stationery stationery = agency.stationery();
        described.put("lambang", stationery.emblem());
        described.put("lambangContoh", stationery.hasSampleEmblem());
        stationery.scripts().government().ifPresent(script -> described.put("aksaraPemerintah", describe(script)));
        stationery.scripts().name().ifPresent(script -> described.put("aksaraNama", describe(script)));
        described.put("gaya", styles(stationery));
        stationery.decisions().ifPresent(typeface -> described.put("gayaKeputusan", "huruf-keputusan.css"));
        described.put("pejabat", officials);
        return described;
    }

    /** The words after the office's name: of "Pemerintah Kabupaten Pemalang" it is "Kabupaten Pemalang". */
    private static String region(String government) {
        return government.replaceFirst("^Pemerintah (Daerah (?=Daerah ))?", "");
    }

    /** The head of the agency itself signs without the line of a unit. */
    private static Map<String, Object> withKey(String key, Map<?, ?> official, Agency agency) {
        Map<String, Object> described = new LinkedHashMap<>();
        official.forEach((name, value) -> described.put(String.valueOf(name), value));
        described.put(Signer.KEY, new Signer.Key(key, true));
        described.put("kepalaInstansi", String.valueOf(official.get("kantor")).startsWith("Kepala " + agency.name()));
        return described;
    }

    /** An official in the templates' own words. */
    public static Map<String, Object> describe(Official official) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("jabatan", official.position());
        // What a deputy decides is a decision of the office.
        described.put("kantor", official.position());
        described.put("nama", official.name());
        described.put("pangkat", official.rank());
        described.put("nip", official.nip());
        return described;
    }

    private static Map<String, Object> describe(Stationery.Script script) {
        return Map.of("gambar", script.picture(), "teks", script.text());
    }

    /** Style sheets that are added to naskah.css, which is made for Arial 11 on A4. */
    private static List<String> styles(Stationery stationery) {
        return Stream.of(stationery.paper() == Paper.F4 ? "kertas-f4.css" : "",
                stationery.fontSize() == 12 ? "huruf-12.css" : "").filter(sheet -> !sheet.isEmpty()).toList();
    }

    private static int copies(Map<String, Object> data) {
        return data.get(COPIES_MADE) instanceof Map<?, ?> copies && copies.get("jumlah") instanceof Number number
                ? Math.max(1, Math.min(number.intValue(), MOST_COPIES)) : COPIES;
    }

    private static SpringTemplateEngine templates() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver(NaskahRenderer.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding("UTF-8");
        resolver.setCacheable(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}

package id.baku.document.print;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;
import org.unbescape.html.HtmlEscape;

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
     * Where the data of a document hold those who represented an office when it was made; what was approved keeps them.
     * Set for every document, so that no form can name an official.
     */
    public static final String ACTING = "pejabatPengganti";

    private static final Pattern KIND = Pattern.compile("[a-z0-9-]+");
    private static final String FOLDER = "naskah/";
    private static final String PRINTS = "cetak/";
    private static final int COPIES = 4;
    private static final int MOST_COPIES = 20;

    private final ClassLoader resources = getClass().getClassLoader();
    private final SpringTemplateEngine templates = templates();
    private final IndonesianText text = new IndonesianText();
    private final NaskahLists lists = new NaskahLists(text);
    private final PdfWriter pdf;

    NaskahRenderer(PdfWriter pdf) {
        this.pdf = pdf;
    }

    /**
     * @param kind name of the template, e.g. {@code surat-jawaban}
     * @param data the case's variables by name, decoded from JSON; may be incomplete
     */
    public RenderedNaskah render(String kind, NaskahStage stage, Agency agency, Map<String, Object> data) {
        String xhtml = xhtml(kind, stage, agency, data);
        Optional<LocalDate> issued = stage.isIssued()
                ? rootAttribute(xhtml, "tanggal").flatMap(IndonesianText::date) : Optional.empty();
        String title = title(xhtml, kind);
        return new RenderedNaskah(rootAttribute(xhtml, "untuk").map(holder -> title + " – " + holder).orElse(title),
                stage.isIssued() ? rootAttribute(xhtml, "nomor").orElse(null) : null, issued.orElse(null),
                rootAttribute(xhtml, "berlaku").flatMap(IndonesianText::date).orElse(null),
                rootAttribute(xhtml, "penanda").orElse(null),
                pdf.write(xhtml, issued, agency), !xhtml.contains(NaskahData.DOTS));
    }

    /** For whom a document is made of which a case holds several, e.g. the holder of a certificate. */
    public Optional<String> holder(String kind, NaskahStage stage, Agency agency, Map<String, Object> data) {
        return rootAttribute(xhtml(kind, stage, agency, data), "untuk");
    }

    /** What the register of numbers enters of a document; empty when its text has no line for a number. */
    public Optional<NumberLine> numberLine(String kind, NaskahStage stage, Agency agency, Map<String, Object> data) {
        String xhtml = xhtml(kind, stage, agency, data);
        return NumberLine.from(name -> rootAttribute(xhtml, name));
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
        return pdf.write(templates.process(PRINTS + template, context), Optional.of(printed.toLocalDate()), agency);
    }

    /** Whether there is a template of this kind. */
    public static boolean knows(String kind) {
        return kind != null && KIND.matcher(kind).matches()
                && NaskahRenderer.class.getClassLoader().getResource(FOLDER + kind + ".html") != null;
    }

    /** What the template says of the document as a whole, in data attributes of its root element. */
    private static Optional<String> rootAttribute(String xhtml, String name) {
        Matcher attribute = Pattern.compile("<html[^>]* data-" + name + "=\"([^\"]*)\"").matcher(xhtml);
        return attribute.find() ? Optional.of(HtmlEscape.unescapeHtml(attribute.group(1))) : Optional.empty();
    }

    String xhtml(String kind, NaskahStage stage, Agency agency, Map<String, Object> data) {
        if (!knows(kind)) {
            throw new IllegalArgumentException("Unknown document kind '" + kind + "': there is no template "
                    + FOLDER + kind + ".html");
        }
        Context context = context(agency, data);
        context.setVariable("tahap", stage);
        context.setVariable("lembar", stage == NaskahStage.SALINAN ? copies(data) : 1);
        String xhtml = templates.process(kind, context);
        return data.get(EditableRegions.KEY) instanceof Map<?, ?> edits && !edits.isEmpty()
                ? EditableRegions.of(xhtml).with(edits) : xhtml;
    }

    String title(String xhtml, String kind) {
        return rootAttribute(xhtml, "judul").orElse(kind);
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

    /** The agency in the templates' own words; a map, so that an agency without an official still gets its drafts. */
    private Map<String, Object> describe(Agency agency, Map<String, Object> data) {
        Map<String, Object> officials = new LinkedHashMap<>();
        agency.officials().forEach((key, official) -> officials.put(key, describe(official)));
        if (data.get(ACTING) instanceof Map<?, ?> acting) {
            acting.forEach((key, official) -> officials.put(String.valueOf(key), official));
        }
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
        described.put("pejabat", officials);
        return described;
    }

    /** What follows the office's name: "Pemerintah Kabupaten Pemalang" governs "Kabupaten Pemalang". */
    private static String region(String government) {
        return government.replaceFirst("^Pemerintah (Daerah (?=Daerah ))?", "");
    }

    public static Map<String, Object> describe(Official official) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("jabatan", official.position());
        // What a deputy decides is the office's decision.
        described.put("kantor", official.position());
        described.put("nama", official.name());
        described.put("pangkat", official.rank());
        described.put("nip", official.nip());
        return described;
    }

    private static Map<String, Object> describe(Stationery.Script script) {
        return Map.of("gambar", script.picture(), "teks", script.text());
    }

    /** Style sheets on top of naskah.css, which is for Arial 11 on A4. */
    private static List<String> styles(Stationery stationery) {
        return Stream.of(stationery.paper() == Paper.F4 ? "kertas-f4.css" : "",
                stationery.fontSize() == 12 ? "huruf-12.css" : "").filter(sheet -> !sheet.isEmpty()).toList();
    }

    private static int copies(Map<String, Object> data) {
        return data.get("salinan") instanceof Map<?, ?> copies && copies.get("jumlah") instanceof Number number
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

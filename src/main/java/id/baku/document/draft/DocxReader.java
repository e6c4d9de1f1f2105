package id.baku.document.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumPr;
import org.springframework.stereotype.Component;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

import id.baku.document.print.NaskahText;

/**
 * Reads a corrected Word file as the text of a naskah: paragraphs, headings, lists, tabs. Everything else is refused by name,
 * so that no part of a correction is lost unnoticed; only bold and italic letters become plain.
 */
@Component
class DocxReader {

    private static final String LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    /** Word's own notes on a paragraph, which change nothing in its text. */
    private static final Set<String> SILENT = Set.of("pPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr",
            "lastRenderedPageBreak", "softHyphen", "permStart", "permEnd", "sectPr");
    /** Elements that only wrap text. */
    private static final Set<String> WRAPPERS = Set.of("r", "hyperlink", "smartTag", "dir", "bdo", "sdt", "sdtContent");
    /**
     * Content controls whose text is not all they mean. Plain ones pass: Google Docs sets them around what was commented on.
     */
    private static final Set<String> CONTROLS = Set.of("showingPlcHdr", "dropDownList", "comboBox", "date", "checkbox", "picture",
            "docPartObj", "docPartList", "equation", "bibliography", "citation", "repeatingSection", "repeatingSectionItem");
    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("drawing", "Gambar atau kotak teks"), Map.entry("pict", "Gambar atau kotak teks"),
            Map.entry("AlternateContent", "Gambar atau kotak teks"), Map.entry("object", "Objek yang disematkan"),
            Map.entry("ins", "Perubahan terlacak yang belum diterima"), Map.entry("del", "Perubahan terlacak yang belum diterima"),
            Map.entry("moveFrom", "Perubahan terlacak yang belum diterima"), Map.entry("moveTo", "Perubahan terlacak yang belum diterima"),
            Map.entry("delText", "Perubahan terlacak yang belum diterima"),
            Map.entry("commentRangeStart", "Komentar"), Map.entry("commentRangeEnd", "Komentar"), Map.entry("commentReference", "Komentar"),
            Map.entry("footnoteReference", "Catatan kaki"), Map.entry("endnoteReference", "Catatan akhir"),
            Map.entry("fldSimple", "Bidang otomatis (field)"), Map.entry("fldChar", "Bidang otomatis (field)"),
            Map.entry("instrText", "Bidang otomatis (field)"), Map.entry("sdtPr", "Kontrol isian"),
            Map.entry("sym", "Simbol khusus"), Map.entry("oMath", "Rumus"), Map.entry("oMathPara", "Rumus"),
            Map.entry("ruby", "Teks ruby"), Map.entry("vanish", "Teks tersembunyi"), Map.entry("tbl", "Tabel"),
            Map.entry("altChunk", "Dokumen yang disisipkan"));
    private static final Pattern ARTICLE = Pattern.compile("(?i)pasal \\d+\\w?\\.?");

    /**
     * The text in its canonical form.
     *
     * @throws DocxRefused naming what cannot be taken over, and where
     */
    String read(byte[] file) {
        DocxGuard.check(file);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            Walk walk = new Walk(document);
            walk.through(body(document));
            if (!walk.problems.isEmpty()) {
                throw DocxRefused.because(walk.problems);
            }
            String text = NaskahText.of(String.join("\n", walk.lines)).plain();
            if (text.isEmpty()) {
                throw new DocxRefused("Berkas tidak berisi teks.");
            }
            return text;
        } catch (IOException | POIXMLException | IllegalStateException | SAXException | ParserConfigurationException e) {
            throw new DocxRefused("Berkas tidak dapat dibaca sebagai DOCX. Simpan kembali sebagai .docx, lalu unggah lagi.");
        }
    }

    private static Node body(XWPFDocument document) throws IOException, SAXException, ParserConfigurationException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setNamespaceAware(true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        try (InputStream part = document.getPackagePart().getInputStream()) {
            Element root = factory.newDocumentBuilder().parse(part).getDocumentElement();
            return child(root, "body").orElseThrow(() -> new IllegalStateException("No body"));
        }
    }

    private static Optional<Element> child(Node parent, String name) {
        for (Node node = parent == null ? null : parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && W.equals(element.getNamespaceURI()) && name.equals(element.getLocalName())) {
                return Optional.of(element);
            }
        }
        return Optional.empty();
    }

    private static final class Walk {

        private final XWPFDocument document;
        private final DocxNumbering numbering;
        private final List<String> lines = new ArrayList<>();
        private final Set<String> problems = new LinkedHashSet<>();
        private int paragraphs;

        Walk(XWPFDocument document) {
            this.document = document;
            this.numbering = new DocxNumbering(document.getNumbering());
        }

        void through(Node body) {
            for (Node node = body.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (!(node instanceof Element element) || SILENT.contains(element.getLocalName())) {
                    continue;
                }
                String where = paragraphs == 0 ? "di awal naskah" : "setelah paragraf ke-" + paragraphs;
                switch (element.getLocalName()) {
                    case "p" -> paragraph(element);
                    case "sdt", "sdtContent" -> through(element);
                    case "sdtPr" -> control(element, where);
                    default -> refuse(element, where);
                }
            }
        }

        private void control(Element properties, String where) {
            for (Node node = properties.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (node instanceof Element kind && CONTROLS.contains(kind.getLocalName())) {
                    refuse(properties, where);
                    return;
                }
            }
        }

        private void paragraph(Element element) {
            String shown = element.getTextContent().strip();
            if (!shown.isEmpty() || element.getElementsByTagNameNS(W, "r").getLength() > 0) {
                paragraphs++;
            }
            String where = "pada paragraf ke-" + Math.max(1, paragraphs) + (shown.isEmpty() ? ""
                    : " (\"" + shown.substring(0, Math.min(30, shown.length())) + "…\")");
            StringBuilder text = new StringBuilder();
            collect(element, text, where);
            properties(element, where);
            Optional<String> mark = mark(element, where);
            List<String> written = text.toString().lines().map(line -> line.replaceAll("[ \\t]+", " ").strip())
                    .filter(line -> !line.isEmpty()).toList();
            if (mark.isPresent() && !written.isEmpty()) {
                lines.add(mark.get() + (ARTICLE.matcher(mark.get()).matches() ? "\n" : " ") + written.get(0));
                written = written.subList(1, written.size());
            }
            lines.addAll(written);
        }

        private void collect(Node parent, StringBuilder text, String where) {
            for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
                if (!(node instanceof Element element)) {
                    continue;
                }
                switch (element.getLocalName()) {
                    case "t" -> text.append(element.getTextContent());
                    case "tab", "ptab" -> text.append('\t');
                    case "br", "cr" -> text.append('\n');
                    case "noBreakHyphen" -> text.append('-');
                    case "sdtPr" -> control(element, where);
                    default -> {
                        if (WRAPPERS.contains(element.getLocalName())) {
                            child(element, "rPr").flatMap(format -> child(format, "vanish"))
                                    .ifPresent(hidden -> refuse(hidden, where));
                            int before = text.length();
                            collect(element, text, where);
                            address(element, text.substring(before), where);
                        } else if (!SILENT.contains(element.getLocalName())) {
                            refuse(element, where);
                        }
                    }
                }
            }
        }

        /**
         * On paper an address is only its visible text, so an address hidden behind other words would be lost and is refused.
         */
        private void address(Element wrapper, String shown, String where) {
            String id = wrapper.getAttributeNS(LINKS, "id");
            PackageRelationship link = id.isEmpty() ? null : document.getPackagePart().getRelationship(id);
            if (link == null || shown.isBlank()) {
                return;
            }
            String target = link.getTargetURI().toString();
            if (!bare(shown).contains(bare(target))) {
                problems.add("Tautan %s menuju %s, yang tidak tertulis di naskah, tidak dapat diambil alih: tulis alamatnya atau hapus tautannya"
                        .formatted(where, target));
            }
        }

        private static String bare(String address) {
            return URLDecoder.decode(address.strip().replace("+", "%2B").replaceAll("%(?![0-9A-Fa-f]{2})", "%25"), StandardCharsets.UTF_8)
                    .toLowerCase(Locale.ROOT).replaceFirst("^(https?://|mailto:)(www\\.)?", "").replaceFirst("/$", "");
        }

        /** An inserted or deleted paragraph mark is a tracked change too. */
        private void properties(Element paragraph, String where) {
            Optional<Element> mark = child(paragraph, "pPr").flatMap(format -> child(format, "rPr"));
            for (String change : List.of("ins", "del", "moveFrom", "moveTo")) {
                mark.flatMap(format -> child(format, change)).ifPresent(tracked -> refuse(tracked, where));
            }
        }

        private Optional<String> mark(Element paragraph, String where) {
            Optional<Element> format = child(paragraph, "pPr");
            Optional<Element> own = format.flatMap(properties -> child(properties, "numPr"));
            try {
                if (own.isPresent()) {
                    return next(value(own.get(), "numId"), value(own.get(), "ilvl"));
                }
                Optional<String> style = format.flatMap(properties -> child(properties, "pStyle"))
                        .map(name -> name.getAttributeNS(W, "val"));
                Optional<CTNumPr> styled = style.flatMap(this::numbered);
                return styled.isEmpty() ? Optional.empty() : next(
                        Optional.ofNullable(styled.get().getNumId()).map(id -> id.getVal()),
                        Optional.ofNullable(styled.get().getIlvl()).map(level -> level.getVal()));
            } catch (IllegalArgumentException e) {
                problems.add(e.getMessage() + " " + where + " tidak dapat diambil alih");
                return Optional.empty();
            }
        }

        private Optional<String> next(Optional<BigInteger> list, Optional<BigInteger> level) {
            return list.flatMap(id -> numbering.next(id, level.map(BigInteger::intValue).orElse(0)));
        }

        private static Optional<BigInteger> value(Element parent, String name) {
            return child(parent, name).map(element -> new BigInteger(element.getAttributeNS(W, "val")));
        }

        /** The list that a style brings, or the style on which it is based. */
        private Optional<CTNumPr> numbered(String styleId) {
            Set<String> seen = new LinkedHashSet<>();
            for (String id = styleId; id != null && seen.add(id) && document.getStyles() != null;) {
                XWPFStyle style = document.getStyles().getStyle(id);
                if (style == null) {
                    return Optional.empty();
                }
                if (style.getCTStyle().isSetPPr() && style.getCTStyle().getPPr().isSetNumPr()) {
                    return Optional.of(style.getCTStyle().getPPr().getNumPr());
                }
                id = style.getBasisStyleID();
            }
            return Optional.empty();
        }

        private void refuse(Element element, String where) {
            String what = REFUSED.getOrDefault(element.getLocalName(), "Bagian yang tidak dikenal (" + element.getLocalName() + ")");
            problems.add(what + " " + where + " tidak dapat diambil alih");
        }
    }
}

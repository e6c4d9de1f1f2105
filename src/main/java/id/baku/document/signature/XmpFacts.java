package id.baku.document.signature;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import java.util.TreeMap;
import java.util.Map;

import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSStream;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The contents of a PDF's metadata, independent of their notation, without the notes on which program wrote them when. */
final class XmpFacts {

    private static final Set<String> PROGRAM = Set.of("Producer", "CreatorTool", "ModifyDate", "MetadataDate", "InstanceID", "xmptk");

    private final Map<String, Integer> facts = new TreeMap<>();

    static boolean same(COSBase one, COSBase other) {
        if (one instanceof COSStream first && other instanceof COSStream second) {
            return read(first).equals(read(second));
        }
        return one == null && other == null;
    }

    private static Map<String, Integer> read(COSStream stream) {
        XmpFacts facts = new XmpFacts();
        try (InputStream content = stream.createInputStream()) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            facts.collect(factory.newDocumentBuilder().parse(content).getDocumentElement());
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("Metadata cannot be read", e);
        }
        return facts.facts;
    }

    private void collect(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
                add(attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        boolean leaf = true;
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                leaf = false;
                if (!PROGRAM.contains(inner.getLocalName())) {
                    collect(inner);
                }
            }
        }
        if (leaf) {
            add(element.getLocalName(), element.getTextContent());
        }
    }

    private void add(String name, String value) {
        if (!PROGRAM.contains(name) && !value.isBlank()) {
            facts.merge(name + "=" + value.strip(), 1, Integer::sum);
        }
    }
}

package id.baku.document.print;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;

/** Documents whose wording may be edited before they are drawn up: their standard texts, and previews with edited ones. */
@Component
public class EditableNaskah {

    private final NaskahRenderer renderer;

    EditableNaskah(NaskahRenderer renderer) {
        this.renderer = renderer;
    }

    /** Whether there is a template of this kind. */
    public boolean exists(String kind) {
        return renderer.knows(kind);
    }

    /** Name of the document as lists show it. */
    public String title(String kind, Agency agency, Map<String, Object> data) {
        return renderer.facts(kind, NaskahStage.DRAFT, agency, data).title();
    }

    /** The standard text of every field that may be edited, filled in with the case's data. */
    public Map<EditableField, String> standardTexts(String kind, Agency agency, Map<String, Object> data) {
        return EditableRegions.of(standard(kind, agency, data)).texts();
    }

    /** The draft as a PDF with these texts, by the ids of their fields. */
    public byte[] preview(String kind, Agency agency, Map<String, Object> data, Map<String, String> texts) {
        Map<String, Object> all = new LinkedHashMap<>(data);
        all.put(EditableRegions.KEY, texts);
        return renderer.render(kind, NaskahStage.DRAFT, agency, all, Endorsements.NONE).pdf();
    }

    private String standard(String kind, Agency agency, Map<String, Object> data) {
        Map<String, Object> unedited = new LinkedHashMap<>(data);
        unedited.remove(EditableRegions.KEY);
        return renderer.text(kind, NaskahStage.DRAFT, agency, unedited, Endorsements.NONE).xhtml();
    }
}

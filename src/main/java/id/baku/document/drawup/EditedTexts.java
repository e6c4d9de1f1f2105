package id.baku.document.drawup;

import java.util.Map;

import id.baku.document.print.EditableField;

/** What people changed in the wording of a document; the one who keeps drafts answers it. */
@FunctionalInterface
public interface EditedTexts {

    /** The latest texts by the ids of their {@link EditableField}; empty where the standard text stands. */
    Map<String, String> of(String processInstanceId, String kind);
}

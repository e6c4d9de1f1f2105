package id.baku.document.drawup;

import java.util.Map;

import id.baku.document.print.EditableField;

/** What people changed in the wording of a document; implemented by the room that keeps drafts. */
@FunctionalInterface
public interface EditedTexts {

    /** The latest texts by the ids of their {@link EditableField}; empty where the standard text is in force. */
    Map<String, String> of(String processInstanceId, String kind);
}

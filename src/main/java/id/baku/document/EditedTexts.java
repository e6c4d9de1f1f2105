package id.baku.document;

import java.util.Map;

/** What people changed in the wording of a document; the one who keeps drafts answers it. */
@FunctionalInterface
public interface EditedTexts {

    /** The latest texts by the ids of their {@link EditableField}; empty where the standard text stands. */
    Map<String, String> of(String processInstanceId, String kind);
}

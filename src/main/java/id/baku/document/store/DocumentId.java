package id.baku.document.store;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identifies a document, i.e. all its versions.
 *
 * @param holder the person it is made for, where a case holds several of one kind; else {@code null}
 */
public record DocumentId(String processInstanceId, String kind, String holder) {

    private static final int MARK = 8;

    /** Tells documents of one kind apart in file names, which must not contain a person's name (UU 27/2022). */
    public String mark() {
        return holder == null ? "" : UUID.nameUUIDFromBytes((processInstanceId + holder).getBytes(StandardCharsets.UTF_8))
                .toString().substring(0, MARK);
    }
}

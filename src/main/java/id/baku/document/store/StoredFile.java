package id.baku.document.store;

import org.apache.commons.codec.digest.DigestUtils;

/** A file with its name and media type. */
public record StoredFile(String name, String mediaType, byte[] content) {

    /** SHA-256 of the content in hexadecimal digits. */
    String sha256() {
        return DigestUtils.sha256Hex(content);
    }
}

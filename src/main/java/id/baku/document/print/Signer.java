package id.baku.document.print;

/**
 * A signer for whom a document has a place.
 *
 * @param official key of the official, or id of the role where no official holds it; {@code null} for somebody from outside
 * @param office   as printed; may be {@code null}
 * @param name     as printed; {@code null} where it is not known yet
 * @param act proof of the signature; {@code null} as long as there is none
 */
public record Signer(String official, String office, String name, SignatureAct act) {

    /** Name under which templates know the {@link Key} of a person. */
    static final String KEY = "kunci";

    /**
     * The key of an official as templates pass it on. It is of a type that no JSON of a case can produce, so that no form can
     * sign for an official.
     *
     * @param named whether the agency says who the official is; otherwise the name stands in the case
     */
    record Key(String official, boolean named) {
    }
}

package id.baku.document.print;

/**
 * One whose signature a document has a place for.
 *
 * @param official key of the official, or id of the role of one who is none; {@code null} for somebody from outside
 * @param office   as printed; may be {@code null}
 * @param name     as printed; {@code null} where it is not known yet
 * @param act      what shows that he signed; {@code null} as long as nothing does
 */
public record Signer(String official, String office, String name, SignatureAct act) {

    /** Name under which templates know the {@link Key} of a person. */
    static final String KEY = "kunci";

    /**
     * The key of an official as templates hand it on: a value that no JSON of a case can be, so that no form signs for one.
     *
     * @param named whether the agency says who he is; the name of one who is no official stands in the case
     */
    record Key(String official, boolean named) {
    }
}

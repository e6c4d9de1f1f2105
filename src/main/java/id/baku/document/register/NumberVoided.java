package id.baku.document.register;

/**
 * A number that a document bore was declared void. Published in the transaction that does it.
 *
 * @param entry the entry with reason, time and user
 */
public record NumberVoided(RegisterEntry entry) {
}

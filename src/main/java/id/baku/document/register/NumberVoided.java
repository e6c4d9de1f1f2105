package id.baku.document.register;

/**
 * A document's number was declared void. Published in the same transaction.
 *
 * @param entry the entry with reason, time and user
 */
public record NumberVoided(RegisterEntry entry) {
}

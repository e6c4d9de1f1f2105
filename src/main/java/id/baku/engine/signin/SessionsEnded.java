package id.baku.engine.signin;

/**
 * Sessions of somebody were ended before their time, by his own hand or with what was done to his account; published within the
 * transaction.
 *
 * @param sessions how many, never none
 */
public record SessionsEnded(String user, int sessions) {
}

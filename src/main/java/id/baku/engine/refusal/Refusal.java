package id.baku.engine.refusal;

/**
 * What people entered cannot be accepted. Its message is an Indonesian sentence that says what to mend; it reaches them
 * as it is, and nothing of their act is kept.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String sentence) {
        super(sentence);
    }
}

package id.baku.office.start;

/** Baku does not start as it is set up. Whoever starts it reads both sentences, without a stack trace. */
public class StartRefusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason what does not hold, in English, without a secret
     * @param remedy what to do
     */
    public StartRefusal(String reason, String remedy) {
        super(reason);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}

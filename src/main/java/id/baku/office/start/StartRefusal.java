package id.baku.office.start;

/** Baku cannot start with its present settings. Both sentences are shown without a stack trace. */
public class StartRefusal extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * @param reason what is wrong, in English, without a secret
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

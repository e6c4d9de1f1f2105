package id.baku.document.draft;

import java.util.Collection;

import id.baku.engine.refusal.Refusal;

/** A Word file that cannot be taken over; the sentence names what in it prevents that, and where. */
class DocxRefused extends Refusal {

    private static final int MOST = 5;

    DocxRefused(String sentence) {
        super(Reason.UNACCEPTABLE, sentence);
    }

    static DocxRefused because(Collection<String> problems) {
        String listed = String.join("; ", problems.stream().limit(MOST).toList());
        int more = problems.size() - MOST;
        return new DocxRefused("Berkas belum dapat diambil alih: " + listed + (more > 0 ? "; dan %d lainnya".formatted(more) : "") + ".");
    }
}

package id.baku.service.partner;

import java.util.Arrays;
import java.util.Optional;

/** What a partner answers when it is asked to cooperate. */
enum PartnerResponse {
    AGREED("setuju"),
    DECLINED("menolak");

    private final String word;

    PartnerResponse(String word) {
        this.word = word;
    }

    /** The answer for its word in forms and cases; empty for any other word. */
    static Optional<PartnerResponse> of(String word) {
        return Arrays.stream(values()).filter(response -> response.word.equals(word)).findFirst();
    }
}

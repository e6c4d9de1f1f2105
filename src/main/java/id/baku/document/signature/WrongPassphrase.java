package id.baku.document.signature;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A refusal that counts as an attempt. */
class WrongPassphrase extends ResponseStatusException {

    WrongPassphrase(String sentence) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, sentence);
    }
}

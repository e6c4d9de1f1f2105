package id.baku.document.signature;

import id.baku.engine.refusal.Refusal;

/** A refusal for a wrong passphrase, which counts as an attempt. */
class WrongPassphrase extends Refusal {

    WrongPassphrase(String sentence) {
        super(Reason.UNACCEPTABLE, sentence);
    }
}

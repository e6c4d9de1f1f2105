package id.baku.engine.signin;

import java.util.regex.Pattern;

import id.baku.engine.webapps.WebApps;

/** What somebody who has signed in has to do before anything else. */
public enum FirstStep {

    /** He enters a code of his device. */
    SECOND_FACTOR("kode", "Masukkan dahulu kode verifikasi Anda.", "sop/second-factor/entry"),
    /** Another knows his password. */
    OWN_PASSWORD("kata-sandi", "Kata sandi Anda ditetapkan oleh orang lain. Ganti dahulu kata sandi itu.",
            "engine/engine/default/identity/password-policy"),
    /** His duty or role needs a second factor, and he has none yet. */
    SET_UP_SECOND_FACTOR("dua-langkah", "Peran Anda memerlukan verifikasi dua langkah. Pasang dahulu.",
            "sop/second-factor(?:/device(?:/confirmation)?)?");

    private static final String ALWAYS = "admin/auth/user/default(?:/login/[a-z]+|/logout)?|sop/me(?:/emblem)?";

    private final String page;
    private final String sentence;
    private final Pattern open;

    FirstStep(String page, String sentence, String open) {
        this.page = page;
        this.sentence = sentence;
        this.open = Pattern.compile(WebApps.ROOT + "/api/(?:" + ALWAYS + "|" + open + ")");
    }

    /** The name of the page on which he does it. */
    public String page() {
        return page;
    }

    /** Why all else is refused. */
    String sentence() {
        return sentence;
    }

    /** Whether an endpoint of the web apps is needed for it, to see who one is, or to leave. */
    boolean opens(String path) {
        return open.matcher(path).matches();
    }
}

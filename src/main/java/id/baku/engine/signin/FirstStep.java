package id.baku.engine.signin;

import java.util.regex.Pattern;

import id.baku.engine.webapps.WebApps;

/** What a user who has signed in must do before anything else. */
public enum FirstStep {

    /** Enter a code of the device. */
    SECOND_FACTOR("kode", "Masukkan dahulu kode verifikasi Anda.", "sop/second-factor/entry"),
    /** Replace a password that somebody else has set and therefore knows. */
    OWN_PASSWORD("kata-sandi", "Kata sandi Anda ditetapkan oleh orang lain. Ganti dahulu kata sandi itu.",
            "engine/engine/default/identity/password-policy"),
    /** Set up a second factor, which the user's duty or role needs and the user does not have yet. */
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

    /** The name of the page on which it is done. */
    public String page() {
        return page;
    }

    /** The sentence with which everything else is refused. */
    String sentence() {
        return sentence;
    }

    /** Whether an endpoint of the web apps stays open: those for this step, for who is logged in, and for signing out. */
    boolean opens(String path) {
        return open.matcher(path).matches();
    }
}

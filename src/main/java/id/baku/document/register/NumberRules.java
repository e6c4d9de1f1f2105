package id.baku.document.register;

import java.time.LocalDate;
import java.util.Locale;

import id.baku.engine.refusal.Refusal;
import id.baku.web.format.IndonesianTime;

/** Checks of a typed number against the entry that its document has already. */
final class NumberRules {

    private static final int LONGEST_NUMBER = 100;

    private NumberRules() {
    }

    /** A reserved number must keep its date: it stands on a printed paper with it, and numbers and dates stay in one order. */
    static void requireItsDay(RegisterEntry entry, String given, LocalDate date) {
        if (entry.reserved() && !entry.isFromOutside() && entry.number().equals(given) && !entry.date().equals(date)) {
            throw Refusal.invalid(("Nomor %s dipesan untuk %s bertanggal %s. Pakailah tanggal itu, atau kosongkan nomor dan tanggalnya "
                    + "agar keduanya diberi baru.").formatted(given, entry.request().title(), IndonesianTime.date(entry.date())));
        }
    }

    static void requireFromOutside(RegisterEntry entry) {
        if (!entry.isFromOutside()) {
            throw Refusal.invalid(("%s sudah bernomor %s menurut buku nomor. Gunakan nomor itu, atau mintalah pemegang buku nomor "
                    + "membatalkannya lebih dahulu.").formatted(entry.request().title(), entry.number()));
        }
    }

    /** What can be read off the paper and typed again: a sign that cannot be seen, or looks like another, makes a second number of one. */
    static void requireReadable(String number) {
        if (number.length() > LONGEST_NUMBER) {
            throw Refusal.invalid("Nomor naskah paling panjang %d karakter.".formatted(LONGEST_NUMBER));
        }
        number.codePoints().filter(sign -> sign < ' ' || sign > '~').findFirst().ifPresent(sign -> {
            throw Refusal.invalid(("Nomor naskah memuat tanda yang tidak ada pada papan tik (%s). Ketik nomornya dengan huruf Latin, angka, dan "
                    + "tanda seperti titik, garis miring, dan tanda hubung.").formatted(named(sign)));
        });
    }

    /** As numbers are told apart: capitals and blanks make no other number. */
    static String read(String number) {
        return number.replace(" ", "").toUpperCase(Locale.ROOT);
    }

    private static String named(int sign) {
        return Character.isLetterOrDigit(sign) || Character.getType(sign) == Character.DASH_PUNCTUATION ? "'" + Character.toString(sign) + "'"
                : "U+%04X".formatted(sign);
    }
}

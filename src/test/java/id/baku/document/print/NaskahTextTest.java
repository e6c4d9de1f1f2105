package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

import id.baku.document.print.NaskahText.Heading;
import id.baku.document.print.NaskahText.Item;
import id.baku.document.print.NaskahText.Items;
import id.baku.document.print.NaskahText.Mark;
import id.baku.document.print.NaskahText.Paragraph;
import id.baku.document.print.NaskahText.Row;
import id.baku.document.print.NaskahText.Rows;
import id.baku.document.print.NaskahText.Table;

class NaskahTextTest {

    @Test
    void readsArticlesWithAyatAndLettersBelowThem() {
        NaskahText text = NaskahText.of("Pasal 4\nHak PIHAK KESATU\n(1) PIHAK KESATU berhak:\n  a. satu; dan\n\tb. dua.\n\n(2) Lain.\nPasal 5\n(1) Tanpa judul.");
        assertThat(text.blocks()).containsExactly(new Heading("Pasal 4", "Hak PIHAK KESATU"),
                new Items(Mark.AYAT, 1, List.of(
                        new Item("PIHAK KESATU berhak:", List.of(new Items(Mark.LETTER, 1,
                                List.of(new Item("satu; dan", List.of()), new Item("dua.", List.of()))))),
                        new Item("Lain.", List.of()))),
                new Heading("Pasal 5", null),
                new Items(Mark.AYAT, 1, List.of(new Item("Tanpa judul.", List.of()))));
    }

    @Test
    void alignsRowsWithAColonBetweenSpaces() {
        assertThat(NaskahText.of("Hari/tanggal : Rabu, 14 Januari 2026\nWaktu\t: 09.00\nCatatan: bukan rincian\nPukul 09:00").blocks())
                .containsExactly(new Rows(List.of(new Row("Hari/tanggal", "Rabu, 14 Januari 2026"), new Row("Waktu", "09.00"))),
                        new Paragraph("Catatan: bukan rincian", false), new Paragraph("Pukul 09:00", false));
    }

    /** What people write is printed: a list goes on only where its marks go on. */
    @Test
    void printsMarksAsTheyAreWritten() {
        assertThat(NaskahText.of("(1) a\n(3) b\n(4) c\nlalu\n2. d").blocks()).containsExactly(
                new Items(Mark.AYAT, 1, List.of(new Item("a", List.of()))),
                new Items(Mark.AYAT, 3, List.of(new Item("b", List.of()), new Item("c", List.of()))),
                new Paragraph("lalu", false), new Items(Mark.NUMBER, 2, List.of(new Item("d", List.of()))));
        assertThat(markup("(3) b\n2. d", false))
                .isEqualTo("<ol class=\"ayat\" style=\"counter-reset: ayat 2\"><li>b<ol start=\"2\"><li>d</li></ol></li></ol>");
    }

    @Test
    void leavesOtherMarksToTheParagraph() {
        assertThat(NaskahText.of("- strip\na) huruf\n1) angka\n[tabel]").blocks()).containsExactly(
                new Paragraph("- strip", true), new Paragraph("a) huruf", true), new Paragraph("1) angka", true), new Table());
    }

    @Test
    void escapesWhatLooksLikeMarkup() {
        assertThat(markup("<script>alert('x')</script> & \"y\"", true))
                .isEqualTo("<p class=\"paragraf\">&lt;script&gt;alert('x')&lt;/script&gt; &amp; \"y\"</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   \n\n ", "Pasal 1", "(1)", "a.", "1.", " : ", "Pasal 1\nPasal 2", "((1) x", "[tabel]\n[tabel]",
            "(999) banyak", "z. akhir\na. awal", "1. a\na. b\n(1) c\n2. d"})
    void readsAnything(String text) {
        String plain = NaskahText.of(text).plain();
        assertThat(NaskahText.of(plain).plain()).isEqualTo(plain);
        assertThat(markup(text, true)).doesNotContain("null");
    }

    private static String markup(String text, boolean indented) {
        Document document = Xml.parse("<div/>");
        NaskahMarkup.write(document.getDocumentElement(), NaskahText.of(text), indented, List.of());
        return Xml.serialize(document).replaceAll("^<div>|</div>$", "");
    }
}

package id.baku.document.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import id.baku.engine.refusal.Refusal;

/** Numbers that people typed, and numbers that are reserved. */
class TypedNumbersTest extends RegisterOnDatabase {

    @Test
    void aNumberFromOutsideTakesNoneOfTheSeries() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberedDocument letter = document("surat-jawaban");
            RegisterEntry outside = register.issue(request(letter, DAY, " 800/2142 "), "diy.promosi");
            assertThat(outside.isFromOutside()).isTrue();
            assertThat(outside.number()).isEqualTo("800/2142");
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0001/BPKP/2026");
            assertThat(register.issue(request(letter, DAY, "800/2143"), "diy.promosi").number()).isEqualTo("800/2143");
            assertThat(register.hasVoided(letter, "800/2142")).as("a correction leaves its trace").isTrue();
            assertThatThrownBy(() -> register.issue(request(letter, DAY, "8".repeat(101)), "diy.promosi"))
                    .isInstanceOf(Refusal.class);
        });
    }

    @Test
    void aNumberStandsForOneDocumentOfTheYear() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberedDocument letter = document("surat-jawaban");
            RegisterEntry ours = register.issue(request(letter, DAY, null), "diy.promosi");
            RegisterEntry outside = register.issue(request(document("undangan-fgd"), DAY, "800/7"), "diy.promosi");
            for (RegisterEntry taken : List.of(ours, outside)) {
                assertThatThrownBy(() -> register.issue(request(document("berita-acara"), DAY, taken.number()), "diy.promosi"))
                        .isInstanceOf(Refusal.class).hasMessageContaining("sudah dipakai Surat Jawaban dalam kasus KS-2026-0001");
            }
            NumberedDocument copy = new NumberedDocument("diy", outside.document().processInstanceId(), "undangan-fgd", "Contoh Tamu");
            assertThat(register.issue(request(copy, DAY, "800/7"), "diy.promosi").number()).as("one letter to several").isEqualTo("800/7");
            assertThat(register.issue(request(document("berita-acara"), DAY.plusYears(1), "800/7"), "diy.promosi").number())
                    .as("another year").isEqualTo("800/7");

            register.voidEntry("diy", ours.id(), "Salah alamat", "diy.promosi");
            assertThatThrownBy(() -> register.issue(request(document("berita-acara"), DAY, ours.number()), "diy.promosi"))
                    .as("ours is given once").isInstanceOf(Refusal.class);
            register.issue(request(document("notulen-rapat"), DAY, "800/8"), "diy.promosi");
            RegisterEntry wrong = register.issue(request(document("daftar-asesi"), DAY, "800/9"), "diy.promosi");
            register.issue(request(wrong.document(), DAY, "800/10"), "diy.promosi");
            assertThat(register.issue(request(document("berita-acara"), DAY, "800/9"), "diy.promosi").number())
                    .as("it was typed for the wrong document").isEqualTo("800/9");
        });
    }

    /** Two letters with numbers that nobody can tell apart on paper have one number. */
    @Test
    void aNumberIsNoOtherForBlanksCapitalsOrSignsThatOnlyLookOtherwise() throws Exception {
        on((register, transaction, jdbc) -> {
            RegisterEntry ours = register.issue(request(document("surat-jawaban"), DAY, null), "diy.promosi");
            register.issue(request(document("undangan-fgd"), DAY, "UM.01/12/BPSDM"), "diy.promosi");
            for (String same : List.of("um.01/12/bpsdm", "UM.01 / 12 / BPSDM", ours.number().toLowerCase(Locale.ROOT))) {
                assertThatThrownBy(() -> register.issue(request(document("berita-acara"), DAY, same), "diy.promosi")).as(same)
                        .isInstanceOf(Refusal.class).hasMessageContaining("sudah dipakai");
                assertThatThrownBy(() -> register.requireUsable(document("berita-acara"), same, DAY)).as(same).isInstanceOf(Refusal.class);
            }
            for (String unreadable : List.of("UM.01/12\u200B/BPSDM", "UM.01/12/\u0412PSDM", "UM.01\u2011/12", "\u202E21/10", "UM.01\u00A0/12")) {
                assertThatThrownBy(() -> register.requireUsable(document("berita-acara"), unreadable, DAY)).as(unreadable)
                        .isInstanceOf(Refusal.class).hasMessageContaining("papan tik");
                assertThatThrownBy(() -> register.issue(request(document("berita-acara"), DAY, unreadable), "diy.promosi")).as(unreadable)
                        .isInstanceOf(Refusal.class).hasMessageContaining("papan tik");
            }
            register.voidEntry("diy", ours.id(), "Salah alamat", "diy.promosi");
            assertThatThrownBy(() -> register.issue(request(ours.document(), DAY, ours.number().toLowerCase(Locale.ROOT)), "diy.promosi"))
                    .as("void, in other letters").isInstanceOf(Refusal.class);

            NumberedDocument letter = document("notulen-rapat");
            register.issue(request(letter, DAY, "800/12 a"), "diy.promosi");
            assertThat(register.issue(request(letter, DAY, "800/12 A"), "diy.promosi").number()).as("its own, corrected").isEqualTo("800/12 A");
        });
    }

    @Test
    void aReservedNumberIsOfOneDocumentAndOneDay() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberedDocument letter = document("surat-jawaban");
            RegisterEntry reserved = register.reserve(request(letter, DAY, null), "diy.kepala");
            assertThat(register.reserve(request(letter, DAY, null), "diy.kepala")).isEqualTo(reserved);
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0002/BPKP/2026");
            RegisterEntry next = register.reserve(request(letter, DAY.plusDays(1), null), "diy.kepala");
            assertThat(next.number()).isEqualTo("800.1.4/0003/BPKP/2026");
            assertThatThrownBy(() -> register.confirm(letter, reserved.number())).isInstanceOf(Refusal.class)
                    .hasMessageContaining("dibatalkan sewaktu naskah ini ditandatangani");
            register.confirm(letter, next.number());
            assertThat(register.entryOf(letter).orElseThrow().reserved()).isFalse();
            register.giveUp(letter, next.number(), "Terlambat", "diy.kepala");
            assertThat(register.entryOf(letter)).as("what holds is not given up").isPresent();
            assertThat(events).as("no document bore it").isEmpty();
        });
    }

    @Test
    void goesPastANumberOfItsSeriesThatSomebodyTyped() throws Exception {
        on((register, transaction, jdbc) -> {
            RegisterEntry typed = register.issue(request(document("undangan-fgd"), DAY, "800.1.4/0002/BPKP/2026"), "diy.promosi");
            RegisterEntry wrong = register.issue(request(document("daftar-asesi"), DAY, "800.1.4/0004/BPKP/2026"), "diy.promosi");
            register.issue(request(wrong.document(), DAY, "X/4"), "diy.promosi");
            assertThat(typed.isFromOutside()).isTrue();
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0001/BPKP/2026");
            assertThat(issue(register, "surat-jawaban", DAY)).isEqualTo("800.1.4/0003/BPKP/2026");
            assertThat(issue(register, "surat-jawaban", DAY)).as("it is void there").isEqualTo("800.1.4/0004/BPKP/2026");
        });
    }

    /** A number that was mistyped, and under which signing failed, stays free for others. */
    @Test
    void aReservedNumberFromOutsideKeepsNobodyFromIt() throws Exception {
        on((register, transaction, jdbc) -> {
            NumberedDocument wrong = document("surat-jawaban");
            register.reserve(request(wrong, DAY, "800/7"), "diy.kepala");
            RegisterEntry right = register.issue(request(document("undangan-fgd"), DAY, "800/7"), "diy.promosi");
            assertThat(right.reserved()).isFalse();
            assertThatThrownBy(() -> register.confirm(wrong, "800/7")).isInstanceOf(Refusal.class).hasMessageContaining("sudah dipakai");
            assertThatThrownBy(() -> register.issue(request(wrong, DAY, "800/7"), "diy.kepala")).isInstanceOf(Refusal.class);
            assertThat(register.issue(request(wrong, DAY, "800/8"), "diy.kepala").number()).isEqualTo("800/8");
        });
    }
}

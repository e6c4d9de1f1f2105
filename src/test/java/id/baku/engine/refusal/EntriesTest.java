package id.baku.engine.refusal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import jakarta.validation.Validation;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

class EntriesTest {

    private final Entries entries = new Entries(Validation.buildDefaultValidatorFactory().getValidator());

    private record Entry(@NotNull(message = "Isi b.") String b, @Size(max = 2, message = "a paling banyak {max} huruf.") String a,
                         @NotNull(message = "Isi b.") String c) {

        @AssertTrue(message = "a harus lain.")
        boolean isDifferent() {
            return a == null || !a.equals(c);
        }
    }

    @Test
    void saysAllThatIsWrongOnceInTheOrderOfTheForm() {
        assertThat(entries.problems(new Entry(null, "abc", null))).containsExactly("Isi b.", "a paling banyak 2 huruf.");
        assertThat(entries.problems(new Entry(null, "abc", "abc")))
                .containsExactly("Isi b.", "a paling banyak 2 huruf.", "a harus lain.");
    }

    @Test
    void letsThroughWhatIsRight() {
        assertThat(entries.problems(new Entry("", "ab", ""))).isEmpty();
    }
}

package id.baku.oversight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.Test;

import id.baku.work.accountability.MeasuredActivity;

/** For which standards a change is proposed. */
class ProposalTest {

    @Test
    void whatIsHardlyEverOrAlwaysMetIsNoticed() {
        assertThat(reasons(95, 9, 200)).containsExactly("Hampir tidak pernah terpenuhi: tepat waktu 9 dari 104");
        assertThat(reasons(0, 40, 20)).containsExactly("Selalu terpenuhi: 90% selesai dalam 20% waktu baku");
        assertThat(reasons(0, 9, 20)).as("too few").isEmpty();
        assertThat(reasons(5, 40, 90)).isEmpty();
    }

    /** @param percent what the activities take, as a percentage of the standard */
    private static List<String> reasons(int late, int onTime, long percent) {
        Tally tally = new Tally();
        new ArrayList<>(Collections.nCopies(late + onTime, 0)).forEach(none -> tally.add(
                new MeasuredActivity("", "", "", "", "", "", "PT1H", "1 jam", false, Instant.EPOCH, 100L, percent,
                        0, 0, 0, tally.get(Tally.Sum.LATE) < late, 0, 0)));
        SopFigures.Activity activity = new SopFigures.Activity("kegiatan_01", "1. Kegiatan", "Kasi", "1 jam", false, 100, true,
                FigureLine.of(tally));
        return Proposal.from(List.of(new SopFigures("x", "X", activity.line(), null, List.of(activity), List.of(), List.of())))
                .stream().map(Proposal::reason).toList();
    }
}

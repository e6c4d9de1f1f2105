package id.baku.work.accountability;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;
import id.baku.web.user.CurrentUser;
import id.baku.work.standard.Superiors;

/**
 * The ledger of deviations. The executor sees and explains his own; his superior, the holders of the role above his,
 * or for the head the supervisors, sees and answers them, never his own; supervisors see all of the SOPs they watch.
 */
@Service
@Transactional
class Deviations {

    private static final int MOST = 500;
    private static final int LONGEST = 2000;

    private final DeviationRepository deviations;
    private final Superiors superiors;
    private final CurrentUser user;
    private final Clock clock;

    Deviations(DeviationRepository deviations, Superiors superiors, CurrentUser user, Clock clock) {
        this.deviations = deviations;
        this.superiors = superiors;
        this.user = user;
        this.clock = clock;
    }

    /** The latest of those that the user may see. */
    @Transactional(readOnly = true)
    List<Deviation> visible() {
        return superiors.agencies().stream().flatMap(agency -> deviations.findVisible(agency, user.id(),
                        superiors.rolesBelow(agency), superiors.watched(agency, deviations.findSops(agency)), Limit.of(MOST)).stream())
                .sorted(Comparator.comparing(Deviation::recordedAt).reversed()).limit(MOST).toList();
    }

    /** Those that wait for the user's reason or answer, the longest first. */
    @Transactional(readOnly = true)
    List<Deviation> waiting() {
        return user.agencies().stream().flatMap(agency ->
                        deviations.findWaiting(agency, user.id(), superiors.rolesBelow(agency), Limit.of(MOST)).stream())
                .sorted(Comparator.comparing(Deviation::recordedAt)).limit(MOST).toList();
    }

    /** How many wait for the user. */
    @Transactional(readOnly = true)
    long countWaiting() {
        return user.agencies().stream().mapToLong(agency ->
                deviations.countWaiting(agency, user.id(), superiors.rolesBelow(agency))).sum();
    }

    /** Those of one case that the user may see. */
    @Transactional(readOnly = true)
    List<Deviation> visibleOf(String processInstanceId) {
        user.id();
        return deviations.findByProcessInstanceIdOrderByRecordedAt(processInstanceId).stream().filter(this::sees).toList();
    }

    /** The executor's reason, the first or a better one. */
    Deviation explain(String id, String reason, String followUp) {
        Deviation deviation = find(id);
        if (!mayExplain(deviation)) {
            throw Refusal.forbidden("Hanya pelaksana yang memberi alasan, selama belum diterima atasan.");
        }
        require(reason, "Isi alasan penyimpangan.");
        return deviation.explain(reason, followUp, clock.instant());
    }

    /** The superior's answer; who returns a reason says why. */
    Deviation answer(String id, boolean accepted, String note) {
        Deviation deviation = find(id);
        if (!mayAnswer(deviation)) {
            throw Refusal.forbidden("Hanya atasan pelaksana yang menjawab, setelah ada alasan.");
        }
        if (!accepted) {
            require(note, "Isi catatan: apa yang masih kurang.");
        }
        deviation.answer(accepted, note, user.id(), clock.instant());
        return deviation;
    }

    boolean mayExplain(Deviation deviation) {
        return deviation.state().asksForReason() && user.id().equals(deviation.executor());
    }

    boolean mayAnswer(Deviation deviation) {
        return deviation.state() == DeviationState.DIPERTANGGUNGJAWABKAN && !user.id().equals(deviation.executor())
                && superiors.answersFor(deviation.agency(), deviation.role());
    }

    private Deviation find(String id) {
        return deviations.findById(id).filter(this::sees).orElseThrow(Refusal::notFound);
    }

    private boolean sees(Deviation deviation) {
        return user.agencies().contains(deviation.agency()) && user.id().equals(deviation.executor())
                || superiors.oversees(deviation.agency(), deviation.role(), deviation.sopKey());
    }

    private static void require(String text, String sentence) {
        if (text == null || text.isBlank()) {
            throw Refusal.invalid(sentence);
        }
        if (text.length() > LONGEST) {
            throw Refusal.invalid("Teks terlalu panjang: paling banyak 2.000 huruf.");
        }
    }
}

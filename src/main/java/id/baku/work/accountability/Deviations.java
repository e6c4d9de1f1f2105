package id.baku.work.accountability;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.refusal.Refusal;
import id.baku.web.user.CurrentUser;
import id.baku.work.standard.Superiors;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * The ledger of deviations. Executors see and explain their own. Their superior, i.e. the holders of the role above or for the
 * head the supervisors, sees and answers them, but nobody answers their own. Supervisors see those of all SOPs that they
 * supervise.
 */
@Service
@Transactional
class Deviations {

    private static final int MOST = 500;
    private static final int PAGE = 25;
    private static final int MOST_PAGES = 400;

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

    /**
     * Which deviations are wanted.
     *
     * @param agency {@code null} for all that the user sees
     * @param sop    key of an SOP; {@code null} for all
     * @param kind   {@code null} for all
     * @param open whether only those not yet accepted
     */
    record Asked(String agency, String sop, DeviationKind kind, boolean open, int page) {
    }

    /** A page of the deviations that the user may see, the latest first. */
    @Transactional(readOnly = true)
    List<Deviation> visible(Asked asked) {
        List<DeviationState> states = Stream.of(DeviationState.values())
                .filter(state -> !asked.open() || state != DeviationState.ACCEPTED).toList();
        List<DeviationKind> kinds = asked.kind() == null ? List.of(DeviationKind.values()) : List.of(asked.kind());
        int first = Math.max(0, Math.min(asked.page(), MOST_PAGES)) * PAGE;
        return superiors.agencies().stream().filter(agency -> asked.agency() == null || agency.equals(asked.agency()))
                .flatMap(agency -> deviations.findVisible(agency, states, kinds, asked.sop(), user.id(), superiors.rolesBelow(agency),
                        superiors.watched(agency, sops(agency)), Limit.of(first + PAGE)).stream())
                .sorted(Comparator.comparing(Deviation::recordedAt).reversed().thenComparing(Deviation::id)).skip(first).limit(PAGE).toList();
    }

    private List<String> sops(String agency) {
        return user.isAdministrator() || superiors.watches(agency) ? deviations.findSops(agency) : List.of();
    }

    /** Deviations that wait for the user's reason or answer, those waiting longest first. */
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

    /** The deviations of one case that the user may see. */
    @Transactional(readOnly = true)
    List<Deviation> visibleOf(String processInstanceId) {
        user.id();
        return deviations.findByProcessInstanceIdOrderByRecordedAt(processInstanceId).stream().filter(this::sees).toList();
    }

    /** Keeps the executor's reason, the first one or a better one. */
    Deviation explain(String id, Explanation explanation) {
        Deviation deviation = find(id);
        if (!mayExplain(deviation)) {
            throw Refusal.forbidden("Hanya pelaksana yang memberi alasan, selama belum diterima atasan.");
        }
        return deviation.explain(explanation.reason(), explanation.followUp(), clock.instant());
    }

    /** The superior accepts a reason. */
    Deviation accept(String id, Acceptance acceptance) {
        return answer(id, true, acceptance.note());
    }

    /** The superior returns a reason, with a note. */
    Deviation sendBack(String id, Return why) {
        return answer(id, false, why.note());
    }

    private Deviation answer(String id, boolean accepted, String note) {
        Deviation deviation = find(id);
        if (!mayAnswer(deviation)) {
            throw Refusal.forbidden("Hanya atasan pelaksana yang menjawab, setelah ada alasan.");
        }
        deviation.answer(accepted, note, user.id(), clock.instant());
        return deviation;
    }

    boolean mayExplain(Deviation deviation) {
        return deviation.state().asksForReason() && user.id().equals(deviation.executor());
    }

    boolean mayAnswer(Deviation deviation) {
        return deviation.state() == DeviationState.EXPLAINED && !user.id().equals(deviation.executor())
                && superiors.answersFor(deviation.agency(), deviation.role());
    }

    private Deviation find(String id) {
        return deviations.findById(id).filter(this::sees).orElseThrow(Refusal::notFound);
    }

    private boolean sees(Deviation deviation) {
        return user.agencies().contains(deviation.agency()) && user.id().equals(deviation.executor())
                || superiors.oversees(deviation.agency(), deviation.role(), deviation.sopKey());
    }

    /** @param followUp what will be done about it; optional */
    record Explanation(@NotBlank(message = "Isi alasan penyimpangan.")
                       @Size(max = Account.LONGEST, message = Account.TOO_LONG) String reason,
                       @Size(max = Account.LONGEST, message = Account.TOO_LONG) String followUp) {
    }

    record Acceptance(@Size(max = Account.LONGEST, message = Account.TOO_LONG) String note) {
    }

    record Return(@NotBlank(message = "Isi catatan: apa yang masih kurang.")
                  @Size(max = Account.LONGEST, message = Account.TOO_LONG) String note) {
    }
}

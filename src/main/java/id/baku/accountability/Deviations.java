package id.baku.accountability;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.domain.Limit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

import id.baku.agency.Agencies;
import id.baku.agency.Agency;
import id.baku.agency.Role;
import id.baku.engine.CurrentUser;
import id.baku.engine.Superiors;

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
    private final Agencies agencies;
    private final Superiors superiors;
    private final CurrentUser user;
    private final Clock clock;

    Deviations(DeviationRepository deviations, Agencies agencies, Superiors superiors, CurrentUser user, Clock clock) {
        this.deviations = deviations;
        this.agencies = agencies;
        this.superiors = superiors;
        this.user = user;
        this.clock = clock;
    }

    /** The latest of those that the user may see. */
    @Transactional(readOnly = true)
    List<Deviation> visible() {
        Collection<String> mine = user.agencies();
        Stream<Deviation> found = Stream.concat(
                deviations.findByAgencyInAndExecutorOrderByRecordedAtDesc(mine, user.id(), Limit.of(MOST)).stream(),
                mine.stream().flatMap(agency -> agencies.find(agency).stream()).flatMap(this::subordinate));
        if (mine.stream().anyMatch(superiors::watches) || user.isAdministrator()) {
            Collection<String> watched = user.isAdministrator() ? agencies.all().stream().map(Agency::id).toList() : mine;
            found = Stream.concat(found, deviations.findByAgencyInOrderByRecordedAtDesc(watched, Limit.of(MOST)).stream()
                    .filter(deviation -> user.supervises(deviation.sopKey())));
        }
        return found.collect(Collectors.toMap(Deviation::id, one -> one, (one, same) -> one)).values().stream()
                .sorted((one, other) -> other.recordedAt().compareTo(one.recordedAt())).limit(MOST).toList();
    }

    /** Those of one case that the user may see. */
    @Transactional(readOnly = true)
    List<Deviation> visibleOf(String processInstanceId) {
        user.id();
        return deviations.findByProcessInstanceIdOrderByRecordedAt(processInstanceId).stream().filter(this::sees).toList();
    }

    private Stream<Deviation> subordinate(Agency agency) {
        Set<String> roles = agency.roles().values().stream().map(Role::id).filter(role -> superiors.answersFor(agency.id(), role))
                .collect(Collectors.toSet());
        return roles.isEmpty() ? Stream.empty()
                : deviations.findByAgencyAndRoleInOrderByRecordedAtDesc(agency.id(), roles, Limit.of(MOST)).stream();
    }

    /** The executor's reason, the first or a better one. */
    Deviation explain(String id, String reason, String followUp) {
        Deviation deviation = find(id);
        if (!mayExplain(deviation)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hanya pelaksana yang memberi alasan, selama belum diterima atasan.");
        }
        require(reason, "Isi alasan penyimpangan.");
        return deviation.explain(reason, followUp, clock.instant());
    }

    /** The superior's answer; who returns a reason says why. */
    Deviation answer(String id, boolean accepted, String note) {
        Deviation deviation = find(id);
        if (!mayAnswer(deviation)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN, "Hanya atasan pelaksana yang menjawab, setelah ada alasan.");
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
        return deviations.findById(id).filter(this::sees).orElseThrow(CurrentUser::notFound);
    }

    private boolean sees(Deviation deviation) {
        return user.agencies().contains(deviation.agency()) && user.id().equals(deviation.executor())
                || superiors.oversees(deviation.agency(), deviation.role(), deviation.sopKey());
    }

    private static void require(String text, String sentence) {
        if (text == null || text.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, sentence);
        }
        if (text.length() > LONGEST) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Teks terlalu panjang: paling banyak 2.000 huruf.");
        }
    }
}

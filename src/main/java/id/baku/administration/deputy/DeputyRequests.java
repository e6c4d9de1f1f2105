package id.baku.administration.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;

import id.baku.office.agency.Agency;

/**
 * Deputies of the head: one administrator records them, and they come into force when another administrator or the head agrees,
 * as with the grant of any such role.
 */
@Service
public class DeputyRequests {

    private final DeputyRepository deputies;
    private final DeputyTerms terms;
    private final DeputyPowers powers;
    private final Staff staff;

    DeputyRequests(DeputyRepository deputies, DeputyTerms terms, DeputyPowers powers, Staff staff) {
        this.deputies = deputies;
        this.terms = terms;
        this.powers = powers;
        this.staff = staff;
    }

    /** The deputies that wait for somebody's agreement in an agency. */
    public List<Request> waiting(Agency agency) {
        return deputies.findByAgencyAndEndedAtIsNull(agency.id()).stream()
                .filter(one -> one.begunAt() == null && powers.awaitAnother(one, agency))
                .map(one -> new Request(one.id(), one.deputy(), one.kind().of(staff.nameOf(one.absent())), one.firstDay(), one.lastDay(),
                        one.letter(), one.recordedBy(), one.recordedAt())).toList();
    }

    /** Brings a request into force; the caller checks whether the user may agree. */
    public void confirm(Request request, String user) {
        terms.confirm(request.id(), user);
    }

    /** Refuses a request, so that the deputy's time never begins. */
    public void refuse(Request request, String user) {
        terms.refuse(request.id(), user);
    }

    /**
     * @param deputy  who would stand in
     * @param as in which capacity, e.g. "Plh. Contoh Kepala"
     * @param letter  number of the order
     * @param askedBy who recorded it
     */
    public record Request(String id, String deputy, String as, LocalDate firstDay, LocalDate lastDay, String letter, String askedBy,
                          Instant askedAt) {
    }
}

package id.baku.administration.deputy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Service;

import id.baku.office.agency.Agency;

/** Deputies of the head: recorded by one administrator, in force when another one or the head agrees, as with any grant. */
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

    /** What waits in an agency. */
    public List<Request> waiting(Agency agency) {
        return deputies.findByAgencyAndEndedAtIsNull(agency.id()).stream()
                .filter(one -> one.begunAt() == null && powers.awaitAnother(one, agency))
                .map(one -> new Request(one.id(), one.deputy(), one.kind().of(staff.nameOf(one.absent())), one.firstDay(), one.lastDay(),
                        one.letter(), one.recordedBy(), one.recordedAt())).toList();
    }

    /** Somebody agrees; whether he may is for the caller to check. */
    public void confirm(Request request, String user) {
        terms.confirm(request.id(), user);
    }

    /** Somebody does not agree. */
    public void refuse(Request request, String user) {
        terms.refuse(request.id(), user);
    }

    /**
     * @param deputy  who would stand in
     * @param as      as what, e.g. "Plh. Contoh Kepala"
     * @param letter  number of the order
     * @param askedBy who recorded it
     */
    public record Request(String id, String deputy, String as, LocalDate firstDay, LocalDate lastDay, String letter, String askedBy,
                          Instant askedAt) {
    }
}

package id.baku.service.partner;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.user.CurrentUser;

import jakarta.validation.Valid;

/**
 * The partners of the user's agency, with the persons to contact. Its executors and supervisors may see them, and its executors
 * may enter and change them. Nobody else may, not even the platform's administrators.
 */
@OpenTo(value = {Caller.EXECUTOR, Caller.SUPERVISOR}, otherwise = "Data mitra hanya untuk pelaksana dan pengawas SOP instansi.")
@RestController
@RequestMapping(WebApps.API + "/partners")
class PartnerController {

    private final Partners partners;
    private final CooperationStates states;
    private final PartnerAccess access;
    private final CurrentUser user;

    PartnerController(Partners partners, CooperationStates states, PartnerAccess access, CurrentUser user) {
        this.partners = partners;
        this.states = states;
        this.access = access;
        this.user = user;
    }

    /** All partners of the agency by name. */
    @GetMapping
    List<Row> all() {
        List<Partner> all = partners.of(access.reading().id());
        Map<String, Long> cooperations = partners.cooperationsOf(all).stream()
                .collect(Collectors.groupingBy(Cooperation::partnerId, Collectors.counting()));
        Map<String, PartnerResponse> responses = partners.contactsOf(all).stream().collect(Collectors.toMap(
                PartnerContact::partnerId, contact -> contact.answer().response(), (latest, earlier) -> latest));
        return all.stream().map(partner -> Row.of(partner, cooperations.getOrDefault(partner.id(), 0L),
                responses.get(partner.id()))).toList();
    }

    /** Whether the user may enter and change partners. */
    @GetMapping("/changeable")
    boolean changeable() {
        access.reading();
        return access.mayWrite();
    }

    /** Recapitulation of cooperation: the cases with all partners, the latest first. */
    @GetMapping("/cooperations")
    List<CooperationRow> cooperations() {
        return rows(partners.of(access.reading().id()));
    }

    /** One partner, with its answers and the cases of cooperation with it. */
    @GetMapping("/{id}")
    Detail one(@PathVariable String id) {
        Agency agency = access.reading();
        return detail(get(agency, id));
    }

    /** Enters a partner. */
    @OpenTo(value = Caller.EXECUTOR, otherwise = "Data mitra hanya diubah oleh pelaksana SOP instansi.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Detail add(@Valid @RequestBody PartnerDetails entered) {
        Agency agency = access.writing();
        PartnerDetails details = checked(agency, entered, Optional.empty());
        return detail(partners.enter(agency.id(), details, user.id()));
    }

    /** Changes the entries about a partner. */
    @OpenTo(value = Caller.EXECUTOR, otherwise = "Data mitra hanya diubah oleh pelaksana SOP instansi.")
    @PutMapping("/{id}")
    Detail change(@PathVariable String id, @Valid @RequestBody PartnerDetails entered) {
        Agency agency = access.writing();
        Partner partner = get(agency, id);
        return detail(partners.correct(partner, checked(agency, entered, Optional.of(partner)), user.id()));
    }

    private Partner get(Agency agency, String id) {
        return partners.find(agency.id(), id).orElseThrow(Refusal::notFound);
    }

    private PartnerDetails checked(Agency agency, PartnerDetails details, Optional<Partner> present) {
        partners.named(agency.id(), details).map(Partner::id).filter(id -> !present.map(Partner::id).equals(Optional.of(id)))
                .ifPresent(other -> {
                    throw Refusal.conflict("Mitra dengan nama ini sudah ada.");
                });
        return details;
    }

    private Detail detail(Partner partner) {
        return new Detail(partner.id(), partner.details(), partner.createdAt(), partner.createdBy(), partner.updatedAt(),
                partner.updatedBy(), access.mayWrite(), partners.contactsOf(List.of(partner)).stream()
                .map(contact -> new ContactRow(contact.answer().response(), contact.answer().reason(),
                        contact.answer().businessKey(), contact.contactedAt(), contact.contactedBy())).toList(),
                rows(List.of(partner)));
    }

    private List<CooperationRow> rows(Collection<Partner> several) {
        Map<String, Partner> byId = several.stream().collect(Collectors.toMap(Partner::id, Function.identity()));
        List<Cooperation> cooperations = partners.cooperationsOf(several);
        Map<String, CooperationStates.State> known = states.of(cooperations);
        return cooperations.stream().map(one -> {
            Partner partner = byId.get(one.partnerId());
            CooperationStates.State state = known.getOrDefault(one.processInstanceId(),
                    new CooperationStates.State("Riwayat dihapus", List.of()));
            return new CooperationRow(partner.id(), partner.details().name(), one.businessKey(), one.startedAt(),
                    state.state(), state.numbers());
        }).toList();
    }

    record Row(String id, String name, PartnerKind kind, String city, PartnerStatus status, Integer expectedParticipants,
               PartnerResponse response, long cooperations) {

        static Row of(Partner partner, long cooperations, PartnerResponse response) {
            PartnerDetails details = partner.details();
            return new Row(partner.id(), details.name(), details.kind(), details.city(), details.status(),
                    details.expectedParticipants(), response, cooperations);
        }
    }

    record Detail(String id, PartnerDetails details, Instant createdAt, String createdBy, Instant updatedAt,
                  String updatedBy, boolean changeable, List<ContactRow> contacts, List<CooperationRow> cooperations) {
    }

    record ContactRow(PartnerResponse response, String reason, String businessKey, Instant at, String by) {
    }

    record CooperationRow(String partnerId, String partner, String businessKey, Instant startedAt, String state,
                          List<String> numbers) {
    }
}

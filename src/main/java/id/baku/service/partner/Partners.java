package id.baku.service.partner;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.CaseStarted;
import id.baku.engine.entry.SoughtWord;
import id.baku.engine.refusal.Entries;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/** The partners of the agencies, from what people enter and from the data of cases. */
@Service
@Transactional
class Partners {

    /** Property of a process whose cases are about cooperation: the path of the partner's name, e.g. permohonan.instansi. */
    private static final String PARTNER_OF_CASE = "mitraKasus";

    private final PartnerRepository partners;
    private final PartnerContactRepository contacts;
    private final CooperationRepository cooperations;
    private final CaseData caseData;
    private final Entries entries;
    private final AgencyRecord record;
    private final Clock clock;

    Partners(PartnerRepository partners, PartnerContactRepository contacts, CooperationRepository cooperations,
             CaseData caseData, Entries entries, AgencyRecord record, Clock clock) {
        this.partners = partners;
        this.contacts = contacts;
        this.cooperations = cooperations;
        this.caseData = caseData;
        this.entries = entries;
        this.record = record;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    List<Partner> of(String agency) {
        return partners.findByAgencyOrderByNameKey(agency);
    }

    @Transactional(readOnly = true)
    Optional<Partner> find(String agency, String id) {
        return partners.findById(id).filter(partner -> partner.agency().equals(agency));
    }

    /** The partner of a case of cooperation. */
    @Transactional(readOnly = true)
    Optional<Partner> ofCase(String processInstanceId) {
        return cooperations.findById(processInstanceId).map(Cooperation::partnerId).flatMap(partners::findById);
    }

    /** The partner of this name, whatever its capitals and blanks. */
    @Transactional(readOnly = true)
    Optional<Partner> named(String agency, PartnerDetails details) {
        return partners.named(agency, new SoughtWord(details.nameKey()).exactPattern()).stream().findFirst();
    }

    /** Somebody enters a partner by hand. */
    Partner enter(String agency, PartnerDetails details, String user) {
        Partner partner = add(agency, details, user);
        record.write(Entry.of(agency, user, Act.PARTNER_ADDED).about(partner.details().name()));
        return partner;
    }

    /** Somebody changes what stands here, by hand. */
    Partner correct(Partner partner, PartnerDetails details, String user) {
        String before = partner.details().name();
        Partner changed = change(partner, details, user);
        record.write(Entry.of(partner.agency(), user, Act.PARTNER_CHANGED).about(details.name())
                .with(before.equals(details.name()) ? null : "sebelumnya " + before));
        return changed;
    }

    Partner add(String agency, PartnerDetails details, String user) {
        return partners.save(new Partner(agency, details, user, clock.instant()));
    }

    Partner change(Partner partner, PartnerDetails details, String user) {
        partner.change(details, user, clock.instant());
        return partners.save(partner);
    }

    /** Takes over what a case says of a partner, new or known: the case is newer than the list. */
    Partner report(String agency, PartnerDetails told, String businessKey, String user) {
        return named(agency, told).map(known -> change(known, told.or(known.details()), user))
                .orElseGet(() -> add(agency, told.from(caseNamed(businessKey)), user));
    }

    /** Keeps an answer, once for each case, however often the case reports it. */
    void note(Partner partner, PartnerAnswer answer, String user) {
        boolean known = contactsOf(List.of(partner)).stream()
                .filter(contact -> answer.processInstanceId().equals(contact.answer().processInstanceId()))
                .findFirst().filter(latest -> latest.answer().equals(answer)).isPresent();
        if (!known) {
            contacts.save(new PartnerContact(partner, answer, clock.instant(), user));
        }
    }

    /** The applicant of a case of cooperation becomes a partner; what people have entered about it stays. */
    @EventListener
    void recordCooperation(CaseStarted started) {
        started.properties().get(PARTNER_OF_CASE).filter(path -> path.contains(".")).ifPresent(path -> {
            Object holder = caseData.at(path.substring(0, path.lastIndexOf('.')), started.data()::get);
            if (!(holder instanceof Map<?, ?> applicant)) {
                return;
            }
            PartnerDetails told = new CasePartner(applicant).details(path.substring(path.lastIndexOf('.') + 1),
                    PartnerStatus.PARTNER);
            // Mistakes in a start form must not stop the case on behalf of this list; such a partner is left out.
            if (entries.problems(told).isEmpty()) {
                Partner partner = named(started.agency(), told)
                        .map(known -> change(known, known.details().or(told), started.startedBy()))
                        .orElseGet(() -> add(started.agency(), told.from(caseNamed(started.businessKey())),
                                started.startedBy()));
                cooperations.save(new Cooperation(started.processInstanceId(), partner, started.businessKey(),
                        clock.instant()));
            }
        });
    }

    @Transactional(readOnly = true)
    List<PartnerContact> contactsOf(Collection<Partner> several) {
        return contacts.findByPartnerIdInOrderByContactedAtDesc(several.stream().map(Partner::id).toList());
    }

    @Transactional(readOnly = true)
    List<Cooperation> cooperationsOf(Collection<Partner> several) {
        return cooperations.findByPartnerIdInOrderByStartedAtDesc(several.stream().map(Partner::id).toList());
    }

    private static String caseNamed(String businessKey) {
        return "Kasus " + businessKey;
    }
}

package id.baku.document;

import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

import id.baku.agency.Agencies;
import id.baku.agency.Agency;
import id.baku.engine.CaseData;
import id.baku.engine.DiagramElements;
import id.baku.engine.PrecedingTask;

/** Draws up one naskah of an instance from its data, and keeps it with the one whose act brought it to its stage. */
@Component
class NaskahWriter {

    private static final int LONGEST_SLUG = 60;

    private final NaskahRenderer renderer;
    private final NaskahStore store;
    private final ApprovedText approvedText;
    private final Agencies agencies;
    private final CaseData caseData;
    private final PrecedingTask precedingTask;
    private final ActingOfficials actingOfficials;
    private final IdentityService identityService;
    private final Clock clock;

    NaskahWriter(NaskahRenderer renderer, NaskahStore store, ApprovedText approvedText, Agencies agencies,
                 CaseData caseData, PrecedingTask precedingTask, ActingOfficials actingOfficials,
                 IdentityService identityService, Clock clock) {
        this.renderer = renderer;
        this.store = store;
        this.approvedText = approvedText;
        this.agencies = agencies;
        this.caseData = caseData;
        this.precedingTask = precedingTask;
        this.actingOfficials = actingOfficials;
        this.identityService = identityService;
        this.clock = clock;
    }

    Naskah write(String kind, NaskahStage stage, DelegateExecution execution) {
        Agency agency = agencies.get(execution.getTenantId());
        String instance = execution.getProcessInstanceId();
        Act act = precedingTask.of(execution).map(task -> new Act(task.assignee(), task.role(), task.end()))
                .orElse(new Act(null, null, clock.instant()));

        Map<String, Object> present = caseData.of(execution);
        present.remove(ActingOfficials.VARIABLE);
        String holder = renderer.holder(kind, stage, agency, present).orElse(null);
        DocumentId document = new DocumentId(instance, kind, holder);
        Map<String, Object> data = approvedText.keep(document, stage, present);
        data.putIfAbsent(ActingOfficials.VARIABLE, actingOfficials.at(agency, act.at()));
        String approved = stage.fixesText() ? caseData.toJson(data) : null;
        data.put("kasus", Map.of("nomor", String.valueOf(execution.getProcessBusinessKey()),
                "pokok", caseData.subject(DiagramElements.processOf(DiagramElements.present(execution)), execution::getVariable)));
        data.put("paraf", acts(document, stage, NaskahStage.PARAF, act, agency));
        data.put("tandaTangan", acts(document, stage, NaskahStage.TTD, act, agency));

        RenderedNaskah rendered = renderer.render(kind, stage, agency, data);
        StoredFile file = new StoredFile(fileName(execution.getProcessBusinessKey(), document, stage),
                "application/pdf", rendered.pdf());
        Naskah naskah = new Naskah(kind, stage, rendered.title(), file, clock.instant()).heldBy(holder)
                .by(act.user(), act.role(), act.at()).approving(approved).of(agency.id(), instance, execution.getCurrentActivityId());
        return store.save(naskah, file.content());
    }

    private static String fileName(String businessKey, DocumentId document, NaskahStage stage) {
        return Stream.of(businessKey, document.kind(), slug(document.holder()), stage.id())
                .filter(part -> !part.isEmpty()).collect(Collectors.joining("-")) + ".pdf";
    }

    /** A name as file names bear it: "Siti Ābidah, S.Psi." is siti-abidah-s-psi. */
    private static String slug(String name) {
        String plain = name == null ? "" : Normalizer.normalize(name, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "").replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return plain.substring(0, Math.min(plain.length(), LONGEST_SLUG));
    }

    /** The acts of one kind (initials, signatures) since the last draft, with the present one where it is of that kind. */
    private List<Map<String, String>> acts(DocumentId document, NaskahStage present, NaskahStage wanted, Act act,
                                           Agency agency) {
        Instant lastDraft = store.versions(document, NaskahStage.KONSEP).stream()
                .map(Naskah::createdAt).reduce((first, second) -> second).orElse(Instant.EPOCH);
        List<Act> acts = new ArrayList<>(store.versions(document, wanted).stream()
                .filter(naskah -> !naskah.createdAt().isBefore(lastDraft))
                .map(naskah -> new Act(naskah.author(), naskah.authorRole(), naskah.actedAt())).toList());
        if (present == wanted) {
            acts.add(act);
        }
        return lastOfEach(acts).map(one -> describe(one, agency)).toList();
    }

    /** Whoever initials again what came back without a new draft has initialled once. */
    private static Stream<Act> lastOfEach(List<Act> acts) {
        Map<List<String>, Act> last = new LinkedHashMap<>();
        acts.forEach(act -> {
            List<String> who = Arrays.asList(act.user(), act.role());
            last.remove(who);
            last.put(who, act);
        });
        return last.values().stream();
    }

    private Map<String, String> describe(Act act, Agency agency) {
        return Map.of("jabatan", actingOfficials.office(agency, act.user(), act.role(), act.at()),
                "nama", act.user() == null ? "" : fullName(act.user()),
                "waktu", act.at().atZone(agency.zone()).toLocalDateTime().withNano(0).toString());
    }

    private String fullName(String userId) {
        User user = identityService.createUserQuery().userId(userId).singleResult();
        return user == null ? userId : (user.getFirstName() + " " + user.getLastName()).strip();
    }

    private record Act(String user, String role, Instant at) {
    }
}

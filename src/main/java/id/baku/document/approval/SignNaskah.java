package id.baku.document.approval;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.drawup.ActingOfficials;
import id.baku.document.drawup.EditedTexts;
import id.baku.document.drawup.ElectronicSignatures;
import id.baku.document.drawup.NaskahNumbers;
import id.baku.document.drawup.NaskahWriter;
import id.baku.document.drawup.VerificationCodes;
import id.baku.document.print.EditableRegions;
import id.baku.document.print.NaskahRenderer;
import id.baku.document.print.NaskahStage;
import id.baku.document.print.RenderedNaskah;
import id.baku.document.signature.SignedPdf;
import id.baku.document.signature.Signing;
import id.baku.document.signature.SigningMethod;
import id.baku.document.signature.SigningRequest;
import id.baku.document.store.DocumentId;
import id.baku.document.store.Naskah;
import id.baku.document.store.NaskahSignature;
import id.baku.document.store.NaskahStore;
import id.baku.document.store.StoredFile;
import id.baku.engine.cases.CaseData;
import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;

/**
 * Signs the documents of a task electronically, for the one whose task it is: the clean text as it will be issued, from
 * the case's data and what stands in the form.
 */
@Service
@Transactional
class SignNaskah {

    private static final String FACTS = "mutu";

    private final NaskahRenderer renderer;
    private final NaskahStore store;
    private final EditedTexts editedTexts;
    private final NaskahNumbers numbers;
    private final VerificationCodes codes;
    private final ElectronicSignatures signatures;
    private final ActingOfficials actingOfficials;
    private final Signing signing;
    private final Agencies agencies;
    private final CaseData caseData;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final Clock clock;

    SignNaskah(NaskahRenderer renderer, NaskahStore store, EditedTexts editedTexts, NaskahNumbers numbers, VerificationCodes codes,
               ElectronicSignatures signatures, ActingOfficials actingOfficials, Signing signing, Agencies agencies,
               CaseData caseData, RuntimeService runtimeService, TaskService taskService,
               RepositoryService repositoryService, AsSystem asSystem, Clock clock) {
        this.renderer = renderer;
        this.store = store;
        this.editedTexts = editedTexts;
        this.numbers = numbers;
        this.codes = codes;
        this.signatures = signatures;
        this.actingOfficials = actingOfficials;
        this.signing = signing;
        this.agencies = agencies;
        this.caseData = caseData;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /** What may be signed in the task, and how. */
    @Transactional(readOnly = true)
    public Offer offer(Task task) {
        Agency agency = agencies.get(task.getTenantId());
        Map<String, Object> data = data(task, Map.of());
        return new Offer(kinds(task, data).stream().map(kind -> {
            String title = renderer.facts(kind, NaskahStage.KONSEP, agency, data).name();
            return new Item(kind, title, signatures.current(document(task, kind, agency, data)));
        }).toList(), signing.methods(agency.id(), roleOf(task)));
    }

    /**
     * The text as it would be signed now.
     *
     * @param method {@code null} on paper
     */
    @Transactional(readOnly = true)
    public byte[] preview(Task task, String kind, SigningMethod method, Map<String, Object> entries) {
        Agency agency = agencies.get(task.getTenantId());
        Map<String, Object> data = data(task, entries);
        data.put(EditableRegions.KEY, editedTexts.of(task.getProcessInstanceId(), kind));
        requireOffered(task, kind, data);
        if (method != null) {
            data.put(ElectronicSignatures.VARIABLE, ElectronicSignatures.described(method));
        }
        return renderer.render(kind, NaskahStage.TERBIT, agency, data).pdf();
    }

    /** Refuses who cannot sign, before {@link #sign} holds the register of numbers; BSrE may take its time to answer. */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void check(Task task, SigningMethod method, String nik, char[] passphrase) {
        signing.check(method, task.getTenantId(), roleOf(task), nik, passphrase);
    }

    /**
     * @param entries what stands in the task's form, not yet part of the case
     */
    public Naskah sign(Task task, String kind, SigningMethod method, String nik, char[] passphrase, String user,
                       Map<String, Object> entries) {
        Agency agency = agencies.get(task.getTenantId());
        String role = roleOf(task);
        Map<String, Object> data = data(task, entries);
        data.put(EditableRegions.KEY, editedTexts.of(task.getProcessInstanceId(), kind));
        requireOffered(task, kind, data);
        DocumentId document = document(task, kind, agency, data);
        ZonedDateTime now = clock.instant().atZone(agency.zone());

        Optional<Naskah> before = signatures.toSignAfter(document, role);
        Map<String, Object> approved = before.map(Naskah::approvedData).map(caseData::fromJson)
                .orElseGet(() -> numbered(task, document, agency, data, user));
        String code = codes.of(document);
        RenderedNaskah text = before.map(signed -> new RenderedNaskah(signed.title(), signed.number(), signed.issuedOn(),
                signed.validUntil(), signed.signer(), store.contentOf(signed), true))
                .orElseGet(() -> clean(kind, agency, approved, code, method));
        SignedPdf signed = signing.sign(method, text.pdf(), new SigningRequest(agency.id(), role, now, agency.city(),
                text.title(), nik, passphrase));

        String name = NaskahWriter.fileName(String.valueOf(facts(task).get("kasus")), document, NaskahStage.TTD);
        StoredFile file = new StoredFile(name, "application/pdf", signed.pdf());
        return store.save(new Naskah(kind, NaskahStage.TTD, text.title(), file, now.toInstant()).heldBy(document.holder())
                .by(user, role, now.toInstant()).approving(caseData.toJson(approved))
                .signed(new NaskahSignature(method, user, role, signed.certificate(), now.toInstant()))
                .of(agency.id(), document.processInstanceId(), task.getTaskDefinitionKey())
                .inCase(String.valueOf(facts(task).get("kasus")), String.valueOf(facts(task).get("pokok"))).printing(text, code),
                file.content());
    }

    /** Here the document gets its number and date, in the transaction that signs it, and the case learns both. */
    private Map<String, Object> numbered(Task task, DocumentId document, Agency agency, Map<String, Object> data, String user) {
        Map<String, Object> numbered = data;
        for (Map.Entry<String, String> given : numbers.giveForSigning(document, agency, data, user).entrySet()) {
            numbered = CaseData.with(numbered, given.getKey(), given.getValue());
            learn(task, given.getKey(), given.getValue());
        }
        return numbered;
    }

    private void learn(Task task, String path, String value) {
        String root = path.split("\\.")[0];
        asSystem.call(() -> {
            Object present = caseData.plain(runtimeService.getVariable(task.getProcessInstanceId(), root));
            runtimeService.setVariable(task.getProcessInstanceId(), root, caseData.toVariable(
                    CaseData.with(Collections.singletonMap(root, present), path, value).get(root)));
            return null;
        });
    }

    private RenderedNaskah clean(String kind, Agency agency, Map<String, Object> approved, String code, SigningMethod method) {
        Map<String, Object> data = new TreeMap<>(approved);
        data.put("keaslian", codes.printed(code));
        data.put(ElectronicSignatures.VARIABLE, ElectronicSignatures.described(method));
        RenderedNaskah text = renderer.render(kind, NaskahStage.TERBIT, agency, data);
        if (!text.complete()) {
            throw Refusal.unacceptable("Naskah ini belum lengkap: masih ada titik-titik "
                    + "yang belum terisi. Naskah yang sudah ditandatangani secara elektronik tidak dapat dilengkapi lagi.");
        }
        return text;
    }

    /** Initials and sign-off stand on what the archive keeps of a paper; what is signed electronically is the paper. */
    private Map<String, Object> data(Task task, Map<String, Object> entries) {
        Map<String, Object> stored = new TreeMap<>();
        variables(task).forEach((name, value) -> stored.put(name, caseData.plain(value)));
        Map<String, Object> data = new TreeMap<>(CaseData.merged(stored, entries));
        data.put("kasus", Map.of("nomor", String.valueOf(facts(task).get("kasus")),
                "pokok", String.valueOf(facts(task).get("pokok"))));
        Stream.of(FACTS, "paraf", "tandaTangan", ElectronicSignatures.VARIABLE).forEach(data::remove);
        data.put(NaskahRenderer.ACTING, actingOfficials.at(agencies.get(task.getTenantId()), clock.instant()));
        return data;
    }

    private Map<?, ?> facts(Task task) {
        return caseData.plain(variables(task).get(FACTS)) instanceof Map<?, ?> facts ? facts : Map.of();
    }

    private Map<String, Object> variables(Task task) {
        return asSystem.call(() -> taskService.getVariables(task.getId()));
    }

    private DocumentId document(Task task, String kind, Agency agency, Map<String, Object> data) {
        return new DocumentId(task.getProcessInstanceId(), kind,
                renderer.facts(kind, NaskahStage.KONSEP, agency, data).holder());
    }

    private void requireOffered(Task task, String kind, Map<String, Object> data) {
        if (!kinds(task, data).contains(kind)) {
            throw Refusal.invalid("Naskah ini tidak ditandatangani dalam tugas ini.");
        }
    }

    private List<String> kinds(Task task, Map<String, Object> data) {
        return TaskKinds.of(element(task), TaskKinds.SIGNED).in(data);
    }

    private String roleOf(Task task) {
        return DiagramElements.roleOf(element(task)).orElseThrow();
    }

    private UserTask element(Task task) {
        return asSystem.call(() -> repositoryService.getBpmnModelInstance(task.getProcessDefinitionId()))
                .getModelElementById(task.getTaskDefinitionKey());
    }

    /** What the signer may sign in a task. */
    record Offer(List<Item> documents, List<SigningMethod> methods) {
    }

    /** @param signed the version that is signed already */
    record Item(String kind, String title, Optional<Naskah> signed) {
    }
}

package id.baku.engine.deploy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelParseException;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.FormId;
import id.baku.engine.form.DiagramForms;
import id.baku.engine.expression.DelegateBeans;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.rule.DiagramRule;
import id.baku.engine.rule.DiagramRules;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Duty;

/** Refuses a deployment whose diagrams break the rules, wherever it comes from: our folder, Modeler or REST. */
@Component
public class DiagramGuard implements Deployer {

    /**
     * Kinds of file that may be deployed. Pages, pictures, cases and decision tables may not: a page used as a form could act
     * as whoever opens it, and formulas of a table are not limited.
     */
    private static final List<String> KINDS = List.of(".bpmn", ".bpmn20.xml", ".form");

    private final Agencies agencies;
    private final SopFolders folders;
    private final DiagramRules rules;
    private final PeoplesDeployments people;
    private final PutInForce putInForce;

    DiagramGuard(Agencies agencies, SopFolders folders, DelegateBeans delegates, List<DiagramRule> rules, PeoplesDeployments people,
                 PutInForce putInForce) {
        this.agencies = agencies;
        this.folders = folders;
        this.people = people;
        this.putInForce = putInForce;
        this.rules = new DiagramRules(delegates::exists, rules);
    }

    @Override
    public void deploy(DeploymentEntity deployment) {
        if (!deployment.isNew()) {
            return;
        }
        requireOwnAgency(deployment.getTenantId());
        Map<String, byte[]> files = new TreeMap<>();
        DeployedTexts.requirePlainName(deployment);
        deployment.getResources().forEach((name, resource) -> files.put(name, resource.getBytes()));
        Map<String, BpmnModelInstance> diagrams = check(deployment.getTenantId(), files);
        people.settle(deployment, agencies.get(deployment.getTenantId()), diagrams);
        StandardForm.supply(deployment, diagrams.values(), formIds(files));
    }

    /** Refuses files that must not be deployed for an agency; answers their diagrams. Needs the engine's context. */
    Map<String, BpmnModelInstance> check(String tenantId, Map<String, byte[]> files) {
        Agency agency = agencyOf(tenantId, files);
        files.keySet().stream().filter(name -> KINDS.stream().noneMatch(name::endsWith)).findAny()
                .ifPresent(name -> {
                    throw refusal(name, List.of(new DiagramProblem(null, "Hanya diagram BPMN dan Camunda Form yang "
                            + "dapat digelar; keluarkan berkas " + name + ".")));
                });
        Map<String, BpmnModelInstance> diagrams = new TreeMap<>();
        files.forEach((name, content) -> {
            if (name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml")) {
                diagrams.put(name, read(name, content));
            }
        });
        Stream.of(DeployedTexts.problems(files), DeployedFormulas.problems(files)).forEach(problems -> problems.forEach((name, problem) -> {
            throw refusal(name, List.of(problem));
        }));
        DiagramForms forms = DiagramForms.of(formsIn(files));
        diagrams.forEach((name, diagram) -> check(name, diagram, agency, forms,
                sop -> diagrams.values().stream().anyMatch(other -> SopFolders.keyOf(other).equals(sop))
                        || isDeployed(sop, agency) || folders.hold(agency.id(), sop)));
        return diagrams;
    }

    private static Set<String> formIds(Map<String, byte[]> files) {
        return FormId.allIn(formsIn(files));
    }

    private static List<byte[]> formsIn(Map<String, byte[]> files) {
        return files.entrySet().stream().filter(file -> file.getKey().endsWith(".form")).map(Map.Entry::getValue).toList();
    }

    /**
     * The engine checks only whether a user may deploy at all, not for which agency: the user may be analyst in only one of
     * several.
     */
    private void requireOwnAgency(String tenantId) {
        Authentication user = Context.getCommandContext().getAuthentication();
        if (user == null || user.getUserId() == null || user.getGroupIds().contains(Groups.CAMUNDA_ADMIN)) {
            return;
        }
        boolean his = isMissing(tenantId) || user.getTenantIds().contains(tenantId) && (putInForce.isNow()
                || agencies.find(tenantId).map(Duty.ANALYST::groupIn).filter(user.getGroupIds()::contains).isPresent());
        if (!his) {
            throw new AuthorizationException("Anda tidak dapat menggelar SOP untuk instansi \"" + tenantId + "\".");
        }
    }

    private Agency agencyOf(String tenantId, Map<String, byte[]> files) {
        return agencies.find(tenantId).orElseThrow(() -> refusal(
                files.keySet().stream().sorted().findFirst().orElse("-"),
                List.of(new DiagramProblem(null, (isMissing(tenantId) ? "Instansi belum disebut."
                        : "Instansi \"%s\" tidak dikenal.".formatted(tenantId)) + " Isi Tenant ID dengan salah satu dari: "
                        + String.join(", ", agencies.all().stream().map(Agency::id).toList()) + "."))));
    }

    private void check(String file, BpmnModelInstance diagram, Agency agency, DiagramForms forms,
                       Predicate<String> hasSop) {
        List<DiagramProblem> problems = rules.check(diagram, agency, forms, hasSop);
        if (!problems.isEmpty()) {
            throw refusal(file, problems);
        }
    }

    private static boolean isDeployed(String sop, Agency agency) {
        return Context.getCommandContext().getProcessDefinitionManager()
                .findLatestProcessDefinitionByKeyAndTenantId(sop, agency.id()) != null;
    }

    private static boolean isMissing(String tenantId) {
        return tenantId == null || tenantId.isBlank();
    }

    private static BpmnModelInstance read(String file, byte[] diagram) {
        try {
            return Bpmn.readModelFromStream(new ByteArrayInputStream(diagram));
        } catch (ModelParseException e) {
            throw refusal(file, List.of(DiagramProblem.unreadable(e)));
        }
    }

    static ParseException refusal(String file, List<DiagramProblem> problems) {
        String text = "Diagram %s ditolak: %s".formatted(file,
                String.join(" ", problems.stream().map(DiagramProblem::message).toList()));
        return new ParseException(text, file, List.copyOf(problems), List.of());
    }
}

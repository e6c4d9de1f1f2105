package id.baku.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.baku.engine.DeploymentOutcome.Result;

/**
 * Deploys the folders: each SOP for its agency in one deployment, the diagram with exactly the forms it names.
 * A refused diagram does not stop the others; what an analyst deployed in another way is not replaced.
 */
@Component
@Order(20)
class SopDeployer implements ApplicationRunner {

    /** Marks our deployments, so that those of others are recognised. */
    private static final String SOURCE = "baku";

    private static final Logger log = LoggerFactory.getLogger(SopDeployer.class);

    private final SopFolders folders;
    private final RepositoryService repositoryService;

    SopDeployer(SopFolders folders, RepositoryService repositoryService) {
        this.folders = folders;
        this.repositoryService = repositoryService;
    }

    @Override
    public void run(ApplicationArguments args) {
        deployAll();
    }

    /** Deploys what changed in the folders; tells what became of each SOP. */
    synchronized List<DeploymentOutcome> deployAll() {
        List<DeploymentOutcome> outcomes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (SopSource sop : folders.sops()) {
            DeploymentOutcome outcome = deploy(sop, seen);
            switch (outcome.result()) {
                case REFUSED -> log.error("{}/{} refused: {}", sop.agency(), sop.file(), outcome.messages());
                case KEPT -> log.warn("{}/{} kept: {}", sop.agency(), sop.file(), outcome.messages());
                default -> log.info("{}/{}: {}", sop.agency(), sop.file(), outcome.result());
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    private DeploymentOutcome deploy(SopSource sop, Set<String> seen) {
        try {
            BpmnModelInstance model = Bpmn.readModelFromStream(new ByteArrayInputStream(sop.diagram()));
            String key = SopFolders.keyOf(model);
            if (!seen.add(sop.agency() + "/" + key)) {
                return outcome(sop, Result.REFUSED, "Kunci proses \"" + key + "\" sudah dipakai berkas lain.");
            }
            Map<String, byte[]> resources = sop.resources(formsNamedIn(model));
            Optional<Deployment> running = latest(key, sop.agency());
            if (running.isPresent() && sameContent(running.get(), resources)) {
                return outcome(sop, Result.UNCHANGED);
            }
            if (running.isPresent() && !SOURCE.equals(running.get().getSource())) {
                return outcome(sop, Result.KEPT, "Versi yang berjalan digelar dari luar folder (%s, %tF) dan berbeda dari"
                        .formatted(running.get().getName(), running.get().getDeploymentTime()) + " berkas di folder.");
            }
            DeploymentBuilder builder = repositoryService.createDeployment().name(sop.file()).source(SOURCE)
                    .tenantId(sop.agency()).enableDuplicateFiltering(false);
            resources.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
            builder.deploy();
            return outcome(sop, Result.DEPLOYED);
        } catch (ParseException e) {
            return new DeploymentOutcome(sop.agency(), sop.file(), Result.REFUSED, e.getResorceReports().stream()
                    .flatMap(report -> report.getErrors().stream()).map(SopDeployer::describe).toList());
        } catch (ModelException e) {
            return outcome(sop, Result.REFUSED, "Berkas ini bukan diagram BPMN 2.0 yang sah: " + e.getMessage());
        } catch (RuntimeException e) {
            // Whatever the engine cannot read in one diagram must not stop the others, nor the start.
            log.error("{}/{} cannot be deployed", sop.agency(), sop.file(), e);
            return outcome(sop, Result.REFUSED, "Mesin proses tidak dapat membaca diagram ini: " + e.getMessage());
        }
    }

    private static String describe(Problem problem) {
        String element = problem.getMainElementId();
        return element == null || problem.getMessage().contains(element) ? problem.getMessage()
                : problem.getMessage() + " (" + element + ")";
    }

    private static DeploymentOutcome outcome(SopSource sop, Result result, String... messages) {
        return new DeploymentOutcome(sop.agency(), sop.file(), result, List.of(messages));
    }

    private static Set<String> formsNamedIn(BpmnModelInstance model) {
        Set<String> ids = new TreeSet<>();
        model.getModelElementsByType(UserTask.class).forEach(task -> add(ids, task.getCamundaFormRef()));
        model.getModelElementsByType(StartEvent.class).forEach(start -> add(ids, start.getCamundaFormRef()));
        return ids;
    }

    private static void add(Set<String> ids, String formRef) {
        if (formRef != null) {
            ids.add(formRef);
        }
    }

    private Optional<Deployment> latest(String processKey, String agency) {
        ProcessDefinition definition = repositoryService.createProcessDefinitionQuery()
                .processDefinitionKey(processKey).tenantIdIn(agency).latestVersion().singleResult();
        return Optional.ofNullable(definition).map(found -> repositoryService.createDeploymentQuery()
                .deploymentId(found.getDeploymentId()).singleResult());
    }

    /** The same files in substance: diagrams by their content, forms by their id; names and line ends do not count. */
    private boolean sameContent(Deployment deployment, Map<String, byte[]> resources) {
        Map<String, byte[]> deployed = new HashMap<>();
        for (String name : repositoryService.getDeploymentResourceNames(deployment.getId())) {
            try (InputStream content = repositoryService.getResourceAsStream(deployment.getId(), name)) {
                deployed.put(name, content.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("Cannot read " + name + " of deployment " + deployment.getId(), e);
            }
        }
        return fingerprint(deployed).equals(fingerprint(resources));
    }

    private static Map<String, String> fingerprint(Map<String, byte[]> resources) {
        Map<String, String> contents = new HashMap<>();
        resources.forEach((name, content) -> contents.put(
                name.endsWith(".form") ? FormId.of(content).orElse(name) : "diagram",
                new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n").strip()));
        return contents;
    }
}

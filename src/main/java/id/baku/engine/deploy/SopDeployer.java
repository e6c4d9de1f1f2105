package id.baku.engine.deploy;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import id.baku.engine.deploy.DeploymentOutcome.Result;
import id.baku.engine.rule.DiagramProblem;

/**
 * Deploys the folders: each SOP for its agency in one deployment, the diagram with exactly the forms that it names. A refused
 * diagram does not stop the others, and a version that an analyst deployed in another way is not replaced.
 */
@Component
@Order(20)
public class SopDeployer implements ApplicationRunner {

    static final String UNREADABLE = "Mesin proses tidak dapat membaca diagram ini; keterangannya ada pada catatan sistem.";

    private static final Logger log = LoggerFactory.getLogger(SopDeployer.class);

    private final SopFolders folders;
    private final RepositoryService repositoryService;
    private final DeployedFiles deployed;
    private final PutInForce putInForce;

    SopDeployer(SopFolders folders, RepositoryService repositoryService, PutInForce putInForce, SentSops sent) {
        this.folders = folders;
        this.putInForce = putInForce;
        this.repositoryService = repositoryService;
        this.deployed = new DeployedFiles(repositoryService, sent);
    }

    @Override
    public void run(ApplicationArguments args) {
        deployAll();
    }

    /** Deploys what changed in the folders; answers the result for each SOP. */
    public synchronized List<DeploymentOutcome> deployAll() {
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
            Map<String, byte[]> resources = sop.resources(StandardForm.neededBy(model));
            Optional<Deployment> running = deployed.latest(key, sop.agency());
            if (running.isPresent() && deployed.hold(running.get(), resources)) {
                return outcome(sop, Result.UNCHANGED);
            }
            Optional<String> kept = deployed.keptBecause(running, key, sop.agency());
            if (kept.isPresent()) {
                return outcome(sop, Result.KEPT, kept.get());
            }
            DeploymentBuilder builder = repositoryService.createDeployment().name(sop.file()).source(DeployedFiles.SOURCE)
                    .tenantId(sop.agency()).enableDuplicateFiltering(false);
            resources.forEach((name, content) -> builder.addInputStream(name, new ByteArrayInputStream(content)));
            putInForce.call(builder::deploy);
            return outcome(sop, Result.DEPLOYED);
        } catch (ParseException e) {
            return new DeploymentOutcome(sop.agency(), sop.file(), Result.REFUSED, messages(e));
        } catch (ModelException e) {
            log.error("{}/{} cannot be read", sop.agency(), sop.file(), e);
            return outcome(sop, Result.REFUSED, DiagramProblem.unreadable(e).message());
        } catch (RuntimeException e) {
            // A diagram that the engine cannot read must stop neither the others nor the start.
            log.error("{}/{} cannot be deployed", sop.agency(), sop.file(), e);
            return outcome(sop, Result.REFUSED, UNREADABLE);
        }
    }

    /** The sentences of a refusal, one for each problem. */
    static List<String> messages(ParseException e) {
        return e.getResorceReports().stream().flatMap(report -> report.getErrors().stream()).map(SopDeployer::describe)
                .toList();
    }

    private static String describe(Problem problem) {
        String element = problem.getMainElementId();
        return element == null || problem.getMessage().contains(element) ? problem.getMessage()
                : problem.getMessage() + " (" + element + ")";
    }

    private static DeploymentOutcome outcome(SopSource sop, Result result, String... messages) {
        return new DeploymentOutcome(sop.agency(), sop.file(), result, List.of(messages));
    }
}

package id.baku.engine.deploy;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.ModelException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.baku.engine.deploy.FolderSop.Standing;
import id.baku.engine.rule.DiagramProblem;
import id.baku.engine.walls.AsSystem;

/** Compares the SOPs in the folder of an agency with those that run. Deploys nothing. */
@Component
public class FolderSops {

    private static final Logger log = LoggerFactory.getLogger(FolderSops.class);

    private final SopFolders folders;
    private final DiagramGuard guard;
    private final DeployedFiles deployed;
    private final AsSystem asSystem;

    FolderSops(SopFolders folders, DiagramGuard guard, RepositoryService repositoryService, AsSystem asSystem,
               SentSops sent) {
        this.folders = folders;
        this.guard = guard;
        this.deployed = new DeployedFiles(repositoryService, sent);
        this.asSystem = asSystem;
    }

    /** The diagrams in the folder of an agency; the caller checks the user's rights. */
    public List<FolderSop> of(String agency) {
        return folders.sops().stream().filter(sop -> sop.agency().equals(agency)).map(this::standing).toList();
    }

    /**
     * Why the file of an SOP in the folder is not deployed; empty where it would be, where the same version runs, or where
     * there is no file.
     */
    public Optional<String> keptBecause(String agency, String key) {
        return folders.sops().stream().filter(sop -> sop.agency().equals(agency) && isOf(sop, key)).map(this::standing)
                .filter(sop -> sop.standing() == Standing.KEPT).flatMap(sop -> sop.messages().stream()).findFirst();
    }

    /** Whether a deployment comes from a folder. */
    public static boolean areOurs(Deployment deployment) {
        return DeployedFiles.areOurs(deployment);
    }

    private static boolean isOf(SopSource sop, String key) {
        try {
            return SopFolders.keyOf(Bpmn.readModelFromStream(new ByteArrayInputStream(sop.diagram()))).equals(key);
        } catch (ModelException e) {
            return false; // The deployer reports a file that cannot be read.
        }
    }

    private FolderSop standing(SopSource sop) {
        BpmnModelInstance model;
        try {
            model = Bpmn.readModelFromStream(new ByteArrayInputStream(sop.diagram()));
        } catch (ModelException e) {
            return new FolderSop(sop.file(), "", Standing.REFUSED, List.of(DiagramProblem.unreadable(e).message()), null);
        }
        String key = SopFolders.keyOf(model);
        Map<String, byte[]> files = sop.resources(StandardForm.neededBy(model));
        return asSystem.call(() -> {
            Optional<Deployment> running = deployed.latest(key, sop.agency());
            if (running.isPresent() && deployed.hold(running.get(), files)) {
                return found(sop, key, Standing.SAME, List.of(), model);
            }
            try {
                guard.check(sop.agency(), files);
            } catch (ParseException e) {
                return found(sop, key, Standing.REFUSED, SopDeployer.messages(e), model);
            } catch (RuntimeException e) {
                // A diagram that cannot be read must not hide the others.
                log.error("{}/{} cannot be checked", sop.agency(), sop.file(), e);
                return found(sop, key, Standing.REFUSED, List.of(SopDeployer.UNREADABLE), model);
            }
            return deployed.keptBecause(running, key, sop.agency())
                    .map(why -> found(sop, key, Standing.KEPT, List.of(why), model))
                    .orElseGet(() -> found(sop, key, Standing.NEW, List.of(), model));
        });
    }

    private static FolderSop found(SopSource sop, String key, Standing standing, List<String> messages,
                                   BpmnModelInstance model) {
        return new FolderSop(sop.file(), key, standing, messages, model.getModelElementById(key));
    }
}

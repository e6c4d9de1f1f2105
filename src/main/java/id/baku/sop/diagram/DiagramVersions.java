package id.baku.sop.diagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.RunningCases;
import id.baku.engine.deploy.FolderSop.Standing;
import id.baku.engine.deploy.FolderSop;
import id.baku.engine.deploy.FolderSops;
import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.deploy.DeployedDiagrams;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agency;

/** The deployed versions of an agency's SOPs, and the files in its folder. Callers have checked the user's rights. */
@Component
class DiagramVersions {

    private final DeployedDiagrams diagrams;
    private final FolderSops folders;
    private final RepositoryService repositoryService;
    private final RunningCases cases;
    private final HistoryService historyService;
    private final AsSystem asSystem;

    DiagramVersions(DeployedDiagrams diagrams, FolderSops folders, RepositoryService repositoryService,
                    RunningCases cases, HistoryService historyService, AsSystem asSystem) {
        this.diagrams = diagrams;
        this.folders = folders;
        this.repositoryService = repositoryService;
        this.cases = cases;
        this.historyService = historyService;
        this.asSystem = asSystem;
    }

    /**
     * @param versions latest first; none for a file that was never deployed
     * @param folder its file in the agency's folder; {@code null} when there is none
     */
    record Sop(String key, String title, List<DiagramVersion> versions, File folder) {
    }

    record File(String name, Standing standing, List<String> messages) {

        static File of(FolderSop sop) {
            return new File(sop.file(), sop.standing(), sop.messages());
        }
    }

    /** All SOPs of an agency, deployed or only in its folder. */
    List<Sop> of(Agency agency) {
        List<FolderSop> files = folders.of(agency.id());
        Map<String, FolderSop> byKey = files.stream().filter(file -> !file.key().isEmpty())
                .collect(Collectors.toMap(FolderSop::key, Function.identity(), (first, twin) -> first));
        List<Sop> sops = new ArrayList<>();
        Set<String> deployed = new HashSet<>();
        Map<String, Long> running = cases.byVersion(agency.id());
        for (DeployedDiagram latest : diagrams.ofAgency(agency.id())) {
            String key = latest.process().getId();
            deployed.add(key);
            sops.add(new Sop(key, latest.process().getName(), diagrams.versions(agency.id(), key).stream()
                    .map(one -> version(one, running.getOrDefault(one.definitionId(), 0L))).toList(), Optional.ofNullable(byKey.get(key)).map(File::of).orElse(null)));
        }
        files.stream().filter(file -> !deployed.contains(file.key())).forEach(file -> sops.add(new Sop(file.key(),
                file.process() == null ? file.file() : file.process().getName(), List.of(), File.of(file))));
        return sops;
    }

    /** A deployed version; answers 404 when the agency has no version of this number. */
    DeployedDiagram deployed(Agency agency, String key, int version) {
        return diagrams.versions(agency.id(), key).stream().filter(one -> one.version() == version).findFirst()
                .orElseThrow(Refusal::notFound);
    }

    /** The diagram in the folder. */
    Process inFolder(Agency agency, String key) {
        return folders.of(agency.id()).stream().filter(file -> file.key().equals(key)).map(FolderSop::process)
                .findFirst().orElseThrow(Refusal::notFound);
    }

    /** The files of a deployed version as a ZIP without folders, as Modeler opens and deploys them. */
    byte[] zip(DeployedDiagram diagram) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Resource file : asSystem.call(() -> repositoryService.getDeploymentResources(deploymentOf(diagram).getId()))) {
            files.put(file.getName(), asSystem.call(() -> read(file)));
        }
        return ZippedFiles.of(files);
    }

    private byte[] read(Resource file) {
        try (var content = repositoryService.getResourceAsStream(file.getDeploymentId(), file.getName())) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file.getName(), e);
        }
    }

    private DiagramVersion version(DeployedDiagram diagram, long running) {
        return asSystem.call(() -> {
            Deployment deployment = deploymentOf(diagram);
            return new DiagramVersion(diagram.version(), diagram.versionTag(), diagram.deployedAt(),
                    deployedBy(deployment), source(deployment), diagram.sha256(), running);
        });
    }

    private Deployment deploymentOf(DeployedDiagram diagram) {
        return repositoryService.createDeploymentQuery().deploymentId(repositoryService
                .getProcessDefinition(diagram.definitionId()).getDeploymentId()).singleResult();
    }

    private static String source(Deployment deployment) {
        if (FolderSops.areOurs(deployment)) {
            return "Folder";
        }
        return deployment.getSource() == null ? "Di luar folder" : deployment.getSource();
    }

    private String deployedBy(Deployment deployment) {
        return historyService.createUserOperationLogQuery().deploymentId(deployment.getId())
                .entityType(EntityTypes.DEPLOYMENT).operationType(UserOperationLogEntry.OPERATION_TYPE_CREATE).list()
                .stream().map(UserOperationLogEntry::getUserId).findFirst().orElse(null);
    }
}

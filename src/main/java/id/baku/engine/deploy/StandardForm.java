package id.baku.engine.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.repository.ResourceTypes;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.FormId;

/**
 * The empty form of tasks for which the analyst drew none: Tasklist adds wording, documents, drafts, signature, account and
 * note around every form. A task that names no form has the form {@code <key of the SOP>-<id of the task>} of its deployment;
 * where that file is missing, it gets this one.
 */
public final class StandardForm {

    /** Prefix of the files that are added here, to tell them from deployed ones. */
    private static final String PREFIX = "formulir-umum-";

    private StandardForm() {
    }

    /** Id of the form of a task that names none. */
    public static String idFor(String processKey, String taskId) {
        return FormId.standard(processKey, taskId);
    }

    /** Ids of all forms that a diagram needs: those that it names, and the standard ones of other tasks. */
    static Set<String> neededBy(BpmnModelInstance diagram) {
        Set<String> ids = withoutForm(diagram).map(StandardForm::idFor).collect(Collectors.toCollection(TreeSet::new));
        diagram.getModelElementsByType(UserTask.class).forEach(task -> add(ids, task.getCamundaFormRef()));
        diagram.getModelElementsByType(StartEvent.class).forEach(start -> add(ids, start.getCamundaFormRef()));
        return ids;
    }

    /** Whether a file of a deployment was added here. */
    static boolean isAdded(String resourceName) {
        return resourceName.startsWith(PREFIX);
    }

    /**
     * Adds the missing forms to a new deployment. The engine has stored its files already, so the added ones are stored here.
     */
    static void supply(DeploymentEntity deployment, Collection<BpmnModelInstance> diagrams, Set<String> formIds) {
        diagrams.stream().flatMap(StandardForm::withoutForm).filter(task -> !formIds.contains(idFor(task)))
                .forEach(task -> {
                    ResourceEntity form = new ResourceEntity();
                    form.setName(PREFIX + task.getId() + ".form");
                    form.setBytes(content(task));
                    form.setDeploymentId(deployment.getId());
                    form.setTenantId(deployment.getTenantId());
                    form.setType(ResourceTypes.REPOSITORY.getValue());
                    form.setCreateTime(ClockUtil.getCurrentTime());
                    deployment.addResource(form);
                    Context.getCommandContext().getResourceManager().insertResource(form);
                });
    }

    private static Stream<UserTask> withoutForm(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(UserTask.class).stream()
                .filter(task -> !DiagramElements.isDrawnOnly(DiagramElements.processOf(task)))
                .filter(task -> FormId.isMissing(task.getCamundaFormRef()) && task.getCamundaFormKey() == null);
    }

    private static String idFor(UserTask task) {
        return idFor(DiagramElements.processOf(task).getId(), task.getId());
    }

    private static void add(Set<String> ids, String formRef) {
        if (!FormId.isMissing(formRef)) {
            ids.add(formRef);
        }
    }

    private static byte[] content(UserTask task) {
        try (InputStream form = StandardForm.class.getResourceAsStream("/form/kegiatan-umum.form")) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8).replace("__FORMULIR__", idFor(task))
                    .getBytes(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

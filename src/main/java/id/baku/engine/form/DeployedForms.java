package id.baku.engine.form;

import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.form.entity.CamundaFormDefinitionManager;
import org.camunda.bpm.engine.impl.persistence.entity.CamundaFormDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.WholeForm;

/** The forms of activities and starts, in the version that a case runs through. Call it within a command. */
@Component
public class DeployedForms {

    private static final String BY_FILE = "camunda-forms:deployment:";

    /** The form of a task, always with the note for the next executor. */
    public FormRules ofTask(String processDefinitionId, String activityId) {
        ProcessDefinitionEntity version = version(processDefinitionId);
        TaskDefinition task = version.getTaskDefinitions().get(activityId);
        return (task == null ? FormRules.NONE : read(task.getFormDefinition(), version)).withNote(activityId);
    }

    /** The start form of a version. */
    public FormRules ofStart(String processDefinitionId) {
        ProcessDefinitionEntity version = version(processDefinitionId);
        return version.getStartFormDefinition() == null ? FormRules.NONE : read(version.getStartFormDefinition(), version);
    }

    private static ProcessDefinitionEntity version(String id) {
        return Context.getProcessEngineConfiguration().getDeploymentCache().findDeployedProcessDefinitionById(id);
    }

    private static FormRules read(FormDefinition form, ProcessDefinitionEntity version) {
        String file = form.getFormKey() == null ? null : form.getFormKey().getExpressionText();
        if (form.getCamundaFormDefinitionKey() != null) {
            CamundaFormDefinitionEntity named = named(form, version);
            return named == null ? FormRules.NONE : read(named.getDeploymentId(), named.getResourceName());
        }
        return file != null && file.startsWith(BY_FILE) ? read(version.getDeploymentId(), file.substring(BY_FILE.length()))
                : FormRules.NONE;
    }

    private static CamundaFormDefinitionEntity named(FormDefinition form, ProcessDefinitionEntity version) {
        CamundaFormDefinitionManager forms = Context.getCommandContext().getCamundaFormDefinitionManager();
        String key = form.getCamundaFormDefinitionKey().getExpressionText();
        return switch (form.getCamundaFormDefinitionBinding()) {
            case "latest" -> forms.findLatestDefinitionByKeyAndTenantId(key, version.getTenantId());
            case "version" -> forms.findDefinitionByKeyVersionAndTenantId(key,
                    Integer.valueOf(form.getCamundaFormDefinitionVersion().getExpressionText()), version.getTenantId());
            default -> forms.findDefinitionByDeploymentAndKey(version.getDeploymentId(), key);
        };
    }

    private static FormRules read(String deployment, String file) {
        ResourceEntity schema = Context.getCommandContext().getResourceManager()
                .findResourceByDeploymentIdAndResourceName(deployment, file);
        return schema == null ? FormRules.NONE : FormRules.of(WholeForm.of(schema.getBytes()));
    }
}

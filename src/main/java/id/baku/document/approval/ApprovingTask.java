package id.baku.document.approval;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.drawup.TaskKinds;

/** Whether an executor can do the documents of several of his tasks together. */
public final class ApprovingTask {

    private ApprovingTask() {
    }

    /** Documents are signed in the task. */
    public static boolean isSigning(UserTask task) {
        return !TaskKinds.of(task, TaskKinds.SIGNED).isEmpty();
    }

    /** Drafts get initials in the task, and nothing else is asked for. */
    public static boolean isInitialing(UserTask task) {
        return !TaskKinds.of(task, TaskKinds.INITIALED).isEmpty();
    }
}

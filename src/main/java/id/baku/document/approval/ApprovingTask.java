package id.baku.document.approval;

import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.drawup.TaskKinds;

/** Whether documents of several tasks of one user can be signed or initialled together, outside the tasks' forms. */
public final class ApprovingTask {

    private ApprovingTask() {
    }

    /** Whether documents are signed in the task. */
    public static boolean isSigning(UserTask task) {
        return !TaskKinds.of(task, TaskKinds.SIGNED).isEmpty();
    }

    /** Whether drafts only get initials in the task, and its form asks for nothing else. */
    public static boolean isInitialing(UserTask task) {
        return !TaskKinds.of(task, TaskKinds.INITIALED).isEmpty();
    }
}

package id.baku.work.waiting;

import java.time.Instant;
import java.util.List;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;

/**
 * An open wait for a party outside.
 *
 * @param id       id of the waiting execution
 * @param agency agency of the case
 * @param instance the case
 * @param task     the receive task in the diagram of the case
 * @param role the role of its lane, which records what arrives
 * @param since    when the wait began
 */
record Wait(String id, Agency agency, ProcessInstance instance, ReceiveTask task, Role role, Instant since) {

    String message() {
        return task.getMessage().getName();
    }

    List<ArrivalField> fields() {
        return ArrivalField.of(task);
    }
}

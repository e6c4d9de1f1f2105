package id.baku.document.approval;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.document.drawup.TaskKinds;
import id.baku.engine.diagram.DiagramElements;
import id.baku.office.agency.Agency;

/**
 * A task in which documents are signed, with what its case knows at that moment.
 *
 * @param element the task's element in the diagram
 * @param data the case's data, the entries of the form, and who represents each office
 */
record SigningTask(Task task, UserTask element, Agency agency, Map<String, Object> data) {

    /** Key in the data of the case's number and subject, which templates read. */
    static final String CASE = "kasus";

    /** Id of the lane under which the executor signs. */
    String role() {
        return DiagramElements.roleOf(element).orElseThrow();
    }

    /** The kinds that one of its properties lists, see {@link TaskKinds}. */
    List<String> kinds(String property) {
        return TaskKinds.of(element, property).in(data);
    }

    String caseNumber() {
        return ofCase("nomor");
    }

    String caseSubject() {
        return ofCase("pokok");
    }

    private String ofCase(String key) {
        return String.valueOf(((Map<?, ?>) data.get(CASE)).get(key));
    }

    /** The data with one more value. */
    Map<String, Object> dataWith(String key, Object value) {
        Map<String, Object> more = new TreeMap<>(data);
        more.put(key, value);
        return more;
    }
}

package id.baku.engine.cases;

import java.util.Optional;
import java.util.function.Function;

import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;

/**
 * Which role does a task: that of its lane, unless the case names another, e.g. in an instruction. The activity's property
 * {@code pelaksana} is the place in the case's data that holds this role, by its id or by its name.
 */
@Component
public class RolesOfTasks {

    private static final String PLACE = "pelaksana";

    private final CaseData caseData;
    private final Agencies agencies;

    RolesOfTasks(CaseData caseData, Agencies agencies) {
        this.caseData = caseData;
        this.agencies = agencies;
    }

    /** Id of the role, for a task that exists or is still to come; empty outside lanes. */
    public Optional<String> roleOf(FlowNode activity, String agency, Function<String, Object> variables) {
        return agencies.find(agency).flatMap(known -> named(activity, known, variables)).or(() -> DiagramElements.roleOf(activity));
    }

    private Optional<String> named(FlowNode activity, Agency agency, Function<String, Object> variables) {
        return DiagramProperties.of(activity).get(PLACE).map(path -> caseData.at(path, variables)).map(String::valueOf)
                .flatMap(name -> agency.roles().values().stream()
                        .filter(role -> role.id().equals(name) || role.name().equals(name)).map(Role::id).findFirst());
    }
}

package id.baku.engine;

import org.camunda.bpm.engine.delegate.BaseDelegateExecution;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

import id.baku.engine.cases.RolesOfTasks;
import id.baku.office.agency.Agency;

/** The candidate group of a new task: the role of its lane, or the one that its case names. */
class GroupOfTask implements Expression {

    private final Agency agency;
    private final RolesOfTasks roles;
    private final String lane;

    GroupOfTask(Agency agency, RolesOfTasks roles, String lane) {
        this.agency = agency;
        this.roles = roles;
        this.lane = lane;
    }

    @Override
    public Object getValue(VariableScope scope) {
        return agency.groupOf(scope instanceof ExecutionEntity execution && execution.getBpmnModelElementInstance() instanceof FlowNode task
                ? roles.roleOf(task, agency.id(), scope::getVariable).orElse(lane) : lane);
    }

    @Override
    public Object getValue(VariableScope scope, BaseDelegateExecution context) {
        return getValue(scope);
    }

    @Override
    public void setValue(Object value, VariableScope scope) {
        throw new UnsupportedOperationException("The group of a task is not set");
    }

    @Override
    public void setValue(Object value, VariableScope scope, BaseDelegateExecution context) {
        setValue(value, scope);
    }

    @Override
    public String getExpressionText() {
        return agency.groupOf(lane);
    }

    @Override
    public boolean isLiteralText() {
        return true;
    }
}

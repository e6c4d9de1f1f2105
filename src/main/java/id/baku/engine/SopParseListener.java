package id.baku.engine;

import java.util.Optional;

import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.MultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.el.Expression;
import org.camunda.bpm.engine.impl.el.FixedValue;
import org.camunda.bpm.engine.impl.form.FormDefinition;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.Lane;
import org.camunda.bpm.engine.impl.pvm.process.ProcessDefinitionImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.Arrivals;
import id.baku.engine.cases.CaseStartListener;
import id.baku.engine.cases.RolesOfTasks;
import id.baku.engine.deploy.StandardForm;
import id.baku.engine.diagram.FormId;
import id.baku.engine.diagram.TimeConversion;
import id.baku.engine.diagram.TimerText;
import id.baku.engine.bounds.BoundedCollection;
import id.baku.engine.bounds.TransactionSteps;
import id.baku.engine.rule.KnownBehaviors;
import id.baku.engine.time.LateActivityHandover;
import id.baku.engine.time.TimedActivityEndListener;
import id.baku.engine.time.TimerExpression;
import id.baku.office.agency.Agencies;

/**
 * Turns a drawn SOP into what the engine runs: the lane, or the case, gives the candidate group, the boundary timer gives the
 * due date, and the supervision learns which activity is late.
 */
@Component
class SopParseListener extends AbstractBpmnParseListener {

    private final Agencies agencies;
    private final CaseStartListener caseStart;
    private final TimedActivityEndListener timedActivityEnd;
    private final RolesOfTasks roles;
    private final ObjectProvider<Arrivals> arrivals;

    SopParseListener(Agencies agencies, CaseStartListener caseStart, TimedActivityEndListener timedActivityEnd, RolesOfTasks roles,
                     ObjectProvider<Arrivals> arrivals) {
        this.agencies = agencies;
        this.caseStart = caseStart;
        this.timedActivityEnd = timedActivityEnd;
        this.roles = roles;
        this.arrivals = arrivals;
    }

    /** Called when the whole process is parsed, because only then are the lanes known. */
    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        KnownBehaviors.require(process);
        TimeConversion.keep(element, process);
        process.addListener(ExecutionListener.EVENTNAME_START, caseStart);
        limit(process);
        InnermostLanes.put(element, process);
        agencies.find(process.getTenantId()).ifPresent(agency -> process.getTaskDefinitions().forEach((id, task) ->
                laneOf(process.findActivity(id), process).ifPresent(lane ->
                        task.addCandidateGroupIdExpression(new GroupOfTask(agency, roles, lane.getId())))));
    }

    @Override
    public void parseBoundaryTimerEventDefinition(Element definition, boolean interrupting, ActivityImpl timer) {
        ActivityImpl host = (ActivityImpl) timer.getEventScope();
        timer.addListener(ExecutionListener.EVENTNAME_START, new LateActivityHandover.Sender(host.getId()));
        host.addListener(ExecutionListener.EVENTNAME_END, timedActivityEnd);
        if (host.getActivityBehavior() instanceof UserTaskActivityBehavior) {
            TimerText.of(definition).firstDue().map(this::expression)
                    .ifPresent(due -> taskDefinition(host).setDueDateExpression(new TimerExpression(due, agencyOf(host))));
        }
    }

    /** Sets the standard form of a task that names none, and its dates from the diagram. */
    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        TaskDefinition task = taskDefinition(activity);
        FormDefinition form = task.getFormDefinition();
        if (form.getFormKey() == null && (form.getCamundaFormDefinitionKey() == null
                || FormId.isMissing(form.getCamundaFormDefinitionKey().getExpressionText()))) {
            form.setCamundaFormDefinitionKey(new FixedValue(StandardForm.idFor(
                    ((ProcessDefinitionEntity) activity.getProcessDefinition()).getKey(), activity.getId())));
            form.setCamundaFormDefinitionBinding("deployment");
        }
        if (task.getDueDateExpression() != null) {
            task.setDueDateExpression(new TimerExpression(task.getDueDateExpression(), agencyOf(activity)));
        }
        if (task.getFollowUpDateExpression() != null) {
            task.setFollowUpDateExpression(new TimerExpression(task.getFollowUpDateExpression(), agencyOf(activity)));
        }
    }

    /** However a wait is ended, the values that arrived are checked before the case continues. */
    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        activity.addListener(ExecutionListener.EVENTNAME_END, (ExecutionListener) wait -> {
            if (!wait.isCanceled()) {
                arrivals.forEach(one -> one.arrived(wait));
            }
        });
    }

    @Override
    public void parseMultiInstanceLoopCharacteristics(Element activity, Element loop, ActivityImpl body) {
        MultiInstanceActivityBehavior repeated = (MultiInstanceActivityBehavior) body.getActivityBehavior();
        if (repeated.getCollectionExpression() != null) {
            repeated.setCollectionExpression(new BoundedCollection(repeated.getCollectionExpression()));
        }
    }

    private static void limit(PvmScope scope) {
        for (PvmActivity activity : scope.getActivities()) {
            ((ActivityImpl) activity).addListener(ExecutionListener.EVENTNAME_START, new TransactionSteps.Listener());
            limit(activity);
        }
    }

    @Override
    public void parseSubProcess(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (activity.isTriggeredByEvent()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, new LateActivityHandover.Receiver());
        }
    }

    private static String agencyOf(ActivityImpl activity) {
        return ((ProcessDefinitionEntity) activity.getProcessDefinition()).getTenantId();
    }

    private Expression expression(String text) {
        return Context.getProcessEngineConfiguration().getExpressionManager().createExpression(text);
    }

    private static TaskDefinition taskDefinition(ActivityImpl activity) {
        return ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    }

    /** An activity in a sub-process lies in the lane of the sub-process, unless a lane lists the activity itself. */
    private static Optional<Lane> laneOf(ActivityImpl activity, ProcessDefinitionImpl process) {
        for (ScopeImpl scope = activity; scope instanceof ActivityImpl; scope = scope.getFlowScope()) {
            String id = scope.getId();
            Optional<Lane> its = process.getLaneSets().stream().flatMap(set -> set.getLanes().stream())
                    .filter(lane -> lane.getFlowNodeIds().stream().map(String::strip).anyMatch(id::equals)).findFirst();
            if (its.isPresent()) {
                return its;
            }
        }
        return Optional.empty();
    }
}

package id.baku.engine.rule;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.impl.bpmn.behavior.BoundaryEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ErrorEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventBasedGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.EventSubProcessStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ExternalTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.InclusiveGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateCatchLinkEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.IntermediateThrowNoneEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ManualTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.NoneStartEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelGatewayActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ParallelMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ReceiveTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SequentialMultiInstanceActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ServiceTaskDelegateExpressionActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.SubProcessActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.TerminateEndEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.ThrowEscalationEventActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.PvmActivity;
import org.camunda.bpm.engine.impl.pvm.PvmScope;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * The behaviours that activities of a diagram may have. It looks at the engine's own result of parsing, so that no way of
 * writing the diagram can circumvent it: no shell, no classes, no scripts.
 */
public final class KnownBehaviors {

    private static final Set<Class<?>> KNOWN = Set.of(BoundaryEventActivityBehavior.class,
            ErrorEndEventActivityBehavior.class,
            EventBasedGatewayActivityBehavior.class, EventSubProcessActivityBehavior.class,
            EventSubProcessStartEventActivityBehavior.class, ExclusiveGatewayActivityBehavior.class,
            ExternalTaskActivityBehavior.class, InclusiveGatewayActivityBehavior.class,
            IntermediateCatchEventActivityBehavior.class, IntermediateCatchLinkEventActivityBehavior.class,
            IntermediateThrowNoneEventActivityBehavior.class, ManualTaskActivityBehavior.class,
            NoneEndEventActivityBehavior.class, NoneStartEventActivityBehavior.class,
            ParallelGatewayActivityBehavior.class, ParallelMultiInstanceActivityBehavior.class,
            ReceiveTaskActivityBehavior.class, SequentialMultiInstanceActivityBehavior.class,
            ServiceTaskDelegateExpressionActivityBehavior.class, SubProcessActivityBehavior.class,
            TaskActivityBehavior.class, TerminateEndEventActivityBehavior.class,
            ThrowEscalationEventActivityBehavior.class, UserTaskActivityBehavior.class);

    private KnownBehaviors() {
    }

    /** Fails for the first activity with any other behaviour. */
    public static void require(ProcessDefinitionEntity process) {
        requireIn(process);
    }

    private static void requireIn(PvmScope scope) {
        for (PvmActivity activity : scope.getActivities()) {
            Object behavior = ((ActivityImpl) activity).getActivityBehavior();
            if (behavior == null || !KNOWN.contains(behavior.getClass())) {
                String message = ("Unsur %s tidak dapat dijalankan di dalam SOP; ganti dengan kegiatan orang, tugas "
                        + "otomatis dari templat, gerbang, atau peristiwa biasa.").formatted(nameOf(activity));
                throw new ParseException("Diagram ditolak: " + message, activity.getId(),
                        List.of(new DiagramProblem(activity.getId(), message)), List.of());
            }
            requireIn(activity);
        }
    }

    private static String nameOf(PvmActivity activity) {
        Object name = activity.getProperty("name");
        return name == null ? "(" + activity.getId() + ")" : "\"%s\" (%s)".formatted(name, activity.getId());
    }
}

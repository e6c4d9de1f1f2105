package id.baku.work.standard;

import java.util.List;
import java.util.Optional;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;

import id.baku.engine.diagram.DiagramElements;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.diagram.TimerText;

/**
 * The quality standard (mutu baku) of an activity, as the diagram holds it.
 *
 * @param wording     full wording of the sheet
 * @param items       required items (kelengkapan)
 * @param output      output
 * @param remark      remark (keterangan) of the sheet itself
 * @param note what Baku adds to the remark (catatan); {@code null} for most
 * @param role        id of the lane, which is the executor role; {@code null} outside lanes
 * @param time        time standard as an ISO 8601 duration; {@code null} when the activity has none
 * @param timeLabel   time standard as printed, e.g. "30 menit"
 * @param provisional whether the sheet gives no time and Baku proposes the standard
 */
public record ActivityStandard(String wording, List<String> items, String output, String remark, String note,
                        String role, String time, String timeLabel, boolean provisional) {

    /** Reads the standard from an activity and its boundary timer. */
    public static ActivityStandard of(Activity activity) {
        DiagramProperties properties = DiagramProperties.of(activity);
        Optional<BoundaryEvent> timer = DiagramElements.timerOf(activity);
        return new ActivityStandard(
                activity.getDocumentations().stream().map(Documentation::getTextContent).findFirst()
                        .orElse(activity.getName()),
                properties.list("kelengkapan"), properties.get("output").orElse("-"),
                properties.get("keterangan").orElse("-"), properties.get("catatan").orElse(null),
                DiagramElements.roleOf(activity).orElse(null),
                timer.flatMap(ActivityStandard::duration).orElse(null), timer.map(BoundaryEvent::getName).orElse("-"),
                timer.flatMap(event -> DiagramProperties.of(event).get("sementara")).filter("true"::equals).isPresent());
    }

    /** This standard for an executor role that the case names. */
    public ActivityStandard by(String executor) {
        return new ActivityStandard(wording, items, output, remark, note, executor, time, timeLabel, provisional);
    }

    /** The outputs one by one; none where the sheet prints a dash. */
    public List<String> outputs() {
        return output == null || output.isBlank() || output.equals("-") ? List.of() : List.of(output.split("\\s*;\\s*"));
    }

    private static Optional<String> duration(BoundaryEvent event) {
        return DiagramElements.definition(event, TimerEventDefinition.class)
                .flatMap(timer -> TimerText.of(timer).standard());
    }
}

package id.baku.standard;

import java.time.Instant;

/** The facts of a late task as the engine knows them; see {@link LateActivity}. */
record LateTask(String agency, String sopKey, String processInstanceId, String businessKey, String taskId,
                String activityId, String activityName, String executor, Instant startedAt, Instant dueAt) {
}

package id.baku.work.lateness;

import java.time.Instant;

import id.baku.work.standard.CaseActivity;

/** The facts of a late activity as the engine knows them; see {@link LateActivity}. */
record LateFacts(String agency, String sopKey, String processInstanceId, String businessKey, String activityInstance,
                 String activityId, String activityName, String executor, Instant startedAt, Instant dueAt)
        implements CaseActivity.Facts {
}

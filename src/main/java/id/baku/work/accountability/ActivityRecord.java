package id.baku.work.accountability;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Entity;

import id.baku.work.standard.ActivityStandard;
import id.baku.work.standard.CaseActivity;

/**
 * The record of a finished activity: who did it, when, against which standard, with what (Pencatatan dan Pendataan,
 * PermenPANRB 35/2012). Times in minutes are working time.
 */
@Entity
class ActivityRecord extends CaseActivity {

    private int sopVersion;
    private String executor;
    private String standard;
    private String standardLabel;
    private boolean provisional;
    private Instant startedAt;
    private Instant claimedAt;
    private Instant dueAt;
    private Instant finishedAt;
    private Long standardMinutes;
    private long workingMinutes;
    private long waitingMinutes;
    private long pausedMinutes;
    private long minutesLate;
    private boolean late;
    private String account;

    protected ActivityRecord() {
    }

    ActivityRecord(ActivityFacts facts, ActivityStandard standard, WorkedTime worked, String account) {
        super(facts, standard.role());
        this.sopVersion = facts.sopVersion();
        this.executor = facts.executor();
        this.startedAt = facts.startedAt();
        this.claimedAt = facts.claimedAt();
        this.dueAt = facts.dueAt();
        this.finishedAt = facts.finishedAt();
        this.standard = standard.time();
        this.standardLabel = standard.timeLabel();
        this.provisional = standard.provisional();
        this.standardMinutes = worked.standard();
        this.workingMinutes = worked.taken();
        this.waitingMinutes = worked.waiting();
        this.pausedMinutes = worked.paused();
        this.minutesLate = worked.late();
        this.late = facts.isLate();
        this.account = account;
    }

    /** The record for readers, with its deviations. */
    FinishedActivity finished(List<Deviation> deviations) {
        MeasuredActivity measured = new MeasuredActivity(id(), agency(), sopKey(), activityId(), activityName(), role(), standard,
                standardLabel, provisional, finishedAt, standardMinutes, workingMinutes, waitingMinutes, pausedMinutes,
                minutesLate, late, count(deviations, DeviationKind.ITEMS), count(deviations, DeviationKind.OUTPUT));
        return new FinishedActivity(measured, activityInstance(), sopVersion, processInstanceId(), businessKey(), executor, startedAt, claimedAt,
                dueAt, deviations.stream().map(FinishedActivity.Accounted::of).toList());
    }

    private static int count(List<Deviation> deviations, DeviationKind kind) {
        return (int) deviations.stream().filter(one -> one.kind() == kind).count();
    }
}

package id.baku.work.standard;

import java.util.UUID;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** Base of all rows about an activity of a case: which activity, of which case, SOP, agency and role. */
@MappedSuperclass
public abstract class CaseActivity {

    @Id
    private String id = UUID.randomUUID().toString();
    private String agency;
    private String sopKey;
    private String processInstanceId;
    private String businessKey;
    private String activityInstance;
    private String activityId;
    private String activityName;
    private String role;

    protected CaseActivity() {
    }

    protected CaseActivity(Facts facts, String role) {
        this.agency = facts.agency();
        this.sopKey = facts.sopKey();
        this.processInstanceId = facts.processInstanceId();
        this.businessKey = facts.businessKey();
        this.activityInstance = facts.activityInstance();
        this.activityId = facts.activityId();
        this.activityName = facts.activityName();
        this.role = role;
    }

    public String id() {
        return id;
    }

    public String agency() {
        return agency;
    }

    public String sopKey() {
        return sopKey;
    }

    public String processInstanceId() {
        return processInstanceId;
    }

    public String businessKey() {
        return businessKey;
    }

    /** Id of the activity instance, as in the engine's history. */
    public String activityInstance() {
        return activityInstance;
    }

    public String activityId() {
        return activityId;
    }

    public String activityName() {
        return activityName;
    }

    /** Id of the role whose lane the activity lies in; {@code null} outside of every lane. */
    public String role() {
        return role;
    }

    /** The same facts, as read from the engine. */
    public interface Facts {

        String agency();

        String sopKey();

        String processInstanceId();

        String businessKey();

        String activityInstance();

        String activityId();

        String activityName();
    }
}

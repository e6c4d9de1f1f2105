package id.baku.web.format;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;

/** How a case stands, in the word that every page and file has for it. */
public enum CaseState {
    BERJALAN("Berjalan"), SELESAI("Selesai"), DIHENTIKAN("Dihentikan");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static CaseState of(HistoricProcessInstance found) {
        return found.getEndTime() == null ? BERJALAN
                : HistoricProcessInstance.STATE_COMPLETED.equals(found.getState()) ? SELESAI : DIHENTIKAN;
    }

    /** Leaves the cases that stand so. */
    public void restrict(HistoricProcessInstanceQuery query) {
        switch (this) {
            case BERJALAN -> query.unfinished();
            case SELESAI -> query.completed();
            case DIHENTIKAN -> query.finished().or().externallyTerminated().internallyTerminated().endOr();
        }
    }
}

package id.baku.web.format;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;

/** The state of a case, with the one word that every page and file uses for it. */
public enum CaseState {
    RUNNING("Berjalan"), FINISHED("Selesai"), STOPPED("Dihentikan");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public static CaseState of(HistoricProcessInstance found) {
        return found.getEndTime() == null ? RUNNING
                : HistoricProcessInstance.STATE_COMPLETED.equals(found.getState()) ? FINISHED : STOPPED;
    }

    /** Restricts a query to the cases in this state. */
    public void restrict(HistoricProcessInstanceQuery query) {
        switch (this) {
            case RUNNING -> query.unfinished();
            case FINISHED -> query.completed();
            case STOPPED -> query.finished().or().externallyTerminated().internallyTerminated().endOr();
        }
    }
}

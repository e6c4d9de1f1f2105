package id.baku.oversight.supervision;

import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstanceQuery;

/** How a case stands. */
enum CaseState {
    BERJALAN("Berjalan"), SELESAI("Selesai"), DIHENTIKAN("Dihentikan");

    private final String label;

    CaseState(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static CaseState of(HistoricProcessInstance found) {
        return found.getEndTime() == null ? BERJALAN
                : HistoricProcessInstance.STATE_COMPLETED.equals(found.getState()) ? SELESAI : DIHENTIKAN;
    }

    void restrict(HistoricProcessInstanceQuery query) {
        switch (this) {
            case BERJALAN -> query.unfinished();
            case SELESAI -> query.completed();
            case DIHENTIKAN -> query.finished().or().externallyTerminated().internallyTerminated().endOr();
        }
    }
}

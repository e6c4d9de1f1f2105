package id.baku.engine.cases;

import java.util.List;

import org.camunda.bpm.engine.impl.history.event.HistoricVariableUpdateEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;

/**
 * Notes which case the data of a JSON variable belong to. The serializer that stores the data cannot know, because a variable
 * gets its value before its case; the history event has both.
 */
class CaseDataOwners implements HistoryEventHandler {

    private final CaseDataStore store;
    private final String serializer;

    CaseDataOwners(CaseDataStore store, String serializer) {
        this.store = store;
        this.serializer = serializer;
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricVariableUpdateEventEntity variable && serializer.equals(variable.getSerializerName())
                && variable.getTextValue() != null && variable.getProcessInstanceId() != null) {
            store.belongs(variable.getTextValue(), variable.getProcessInstanceId());
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }
}

package id.baku.document.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.CaseOrigin;
import id.baku.engine.cases.CaseStarted;

/**
 * Files that a case hands on to a case that it starts. Each file named in the data handed on is copied, and the data then
 * names the copy. The copy gets its place from the new case, so that the forms of that case show it.
 */
@Component
class CarriedFiles {

    private final NaskahStore store;
    private final CaseData caseData;
    private final RuntimeService runtimeService;

    CarriedFiles(NaskahStore store, CaseData caseData, RuntimeService runtimeService) {
        this.store = store;
        this.caseData = caseData;
        this.runtimeService = runtimeService;
    }

    @EventListener
    void copy(CaseStarted started) {
        started.origin().ifPresent(origin -> started.data().forEach((name, value) -> {
            Object carried = copy(value, name, origin, started);
            if (!Objects.equals(carried, value)) {
                runtimeService.setVariable(started.processInstanceId(), name, caseData.toVariable(carried));
            }
        }));
    }

    private Object copy(Object value, String path, CaseOrigin origin, CaseStarted started) {
        if (value instanceof Map<?, ?> map) {
            Map<Object, Object> copies = new LinkedHashMap<>();
            map.forEach((key, item) -> copies.put(key, copy(item, path + "." + key, origin, started)));
            return copies;
        }
        if (value instanceof Collection<?> items) {
            return items.stream().map(item -> copy(item, path, origin, started)).toList();
        }
        return value instanceof String id ? store.handedIn(origin.processInstanceId(), id)
                .map(file -> store.copy(file, path, started.agency(), started.processInstanceId()).id()).orElse(id) : value;
    }
}

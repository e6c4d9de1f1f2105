package id.baku.engine.cases;

import java.util.List;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Cases in the engine's history that have no row in the table {@code case_subject}. */
@Component
public class UnnotedCases {

    private static final String MISSING = """
            select h.* from ACT_HI_PROCINST h where h.TENANT_ID_ is not null
            and not exists (select 1 from case_subject c where c.process_instance_id = h.ID_) order by h.START_TIME_ desc""";

    private final HistoryService historyService;

    UnnotedCases(HistoryService historyService) {
        this.historyService = historyService;
    }

    /** The latest of them. */
    public List<HistoricProcessInstance> latest(int most) {
        return historyService.createNativeHistoricProcessInstanceQuery().sql(MISSING).listPage(0, most);
    }
}

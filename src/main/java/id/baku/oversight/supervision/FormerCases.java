package id.baku.oversight.supervision;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.CaseStarted;
import id.baku.engine.cases.UnnotedCases;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.engine.round.Round;

/**
 * Notes the subjects of cases that started before {@link CaseSubjects} existed: all cases of the engine's history at the first
 * start, none later. The subjects are read from the cases' present data.
 */
@Component
class FormerCases implements Round {

    private static final Logger log = LoggerFactory.getLogger(FormerCases.class);
    private static final int PAGE = 200;

    private final HistoryService historyService;
    private final RepositoryService repositoryService;
    private final UnnotedCases unnoted;
    private final CaseSubjects subjects;
    private final CaseData caseData;

    FormerCases(HistoryService historyService, RepositoryService repositoryService, UnnotedCases unnoted,
                CaseSubjects subjects, CaseData caseData) {
        this.historyService = historyService;
        this.repositoryService = repositoryService;
        this.unnoted = unnoted;
        this.subjects = subjects;
        this.caseData = caseData;
    }

    @Override
    public Duration every() {
        return Duration.ofDays(1);
    }

    @Override
    public void run() {
        note(PAGE);
    }

    /** @param most how many cases at a time */
    void note(int most) {
        Map<String, DiagramProperties> headers = new HashMap<>();
        int noted = 0;
        List<HistoricProcessInstance> page;
        do {
            page = unnoted.latest(most);
            Map<String, Map<String, Object>> data = data(page.stream().map(HistoricProcessInstance::getId).toList());
            page.forEach(one -> note(one, headers.computeIfAbsent(one.getProcessDefinitionId(), this::header),
                    data.getOrDefault(one.getId(), Map.of())));
            noted += page.size();
        } while (page.size() == most);
        if (noted > 0) {
            log.info("{} cases of earlier can now be found", noted);
        }
    }

    private void note(HistoricProcessInstance one, DiagramProperties header, Map<String, Object> data) {
        try {
            subjects.note(new CaseStarted(one.getId(), one.getBusinessKey(), one.getTenantId(), one.getProcessDefinitionKey(),
                    header, one.getStartUserId(), data, Optional.empty()), one.getStartTime().toInstant());
        } catch (DuplicateKeyException e) {
            log.debug("Case {} was noted by another node", one.getId());
        }
    }

    /** The header of the SOP; empty where its diagram is deleted, so that the subject of its cases is unknown. */
    private DiagramProperties header(String definitionId) {
        ProcessDefinition sop = repositoryService.createProcessDefinitionQuery().processDefinitionId(definitionId).singleResult();
        return sop == null ? DiagramProperties.NONE
                : DiagramProperties.of(repositoryService.getBpmnModelInstance(definitionId).getModelElementById(sop.getKey()));
    }

    /** Variables of the cases themselves, without those of inner scopes. */
    private Map<String, Map<String, Object>> data(List<String> ids) {
        Map<String, Map<String, Object>> data = new HashMap<>();
        List<HistoricVariableInstance> variables = ids.isEmpty() ? List.of() : historyService
                .createHistoricVariableInstanceQuery().processInstanceIdIn(ids.toArray(String[]::new))
                .disableBinaryFetching().list();
        variables.stream().filter(one -> one.getProcessInstanceId().equals(one.getExecutionId())).forEach(one ->
                data.computeIfAbsent(one.getProcessInstanceId(), id -> new HashMap<>())
                        .put(one.getName(), caseData.plain(one.getValue())));
        return data;
    }
}

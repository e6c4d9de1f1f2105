package id.baku.oversight.supervision;

import java.time.LocalDate;
import java.time.Period;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.RunningCases;
import id.baku.office.agency.Agency;
import id.baku.oversight.figures.FigureLine;
import id.baku.oversight.figures.Figures;
import id.baku.oversight.figures.SopFigures;
import id.baku.web.user.CurrentUser;
import id.baku.work.accountability.OpenDeviations;
import id.baku.work.lateness.LateNow;
import id.baku.work.pause.Pauses;

/** How the SOPs of an agency are doing, in a few figures each, for the definitions that the engine lets the user see. */
@Component
class SopCards {

    private static final int MONTHS = 12;
    private static final int MOST_SOPS = 100;

    private final Figures figures;
    private final LateNow lateNow;
    private final OpenDeviations deviations;
    private final Pauses pauses;
    private final RepositoryService repositoryService;
    private final RunningCases cases;
    private final CurrentUser user;

    SopCards(Figures figures, LateNow lateNow, OpenDeviations deviations, Pauses pauses, RepositoryService repositoryService,
             RunningCases cases, CurrentUser user) {
        this.figures = figures;
        this.lateNow = lateNow;
        this.deviations = deviations;
        this.pauses = pauses;
        this.repositoryService = repositoryService;
        this.cases = cases;
        this.user = user;
    }

    /**
     * @param definitionId  the latest version
     * @param onTimePercent of the last twelve months, without provisional standards; {@code null} where nothing was measured
     * @param deviations number of deviations that wait for a reason or an answer
     * @param months        the last twelve, oldest first
     */
    record Card(String key, String title, String definitionId, long running, long late, long pauses, long deviations,
                long finished, Double onTimePercent, Compliance compliance, List<Month> months) {
    }

    /** How many measured activities of a month were on time and late. */
    record Month(LocalDate month, long onTime, long late) {
    }

    List<Card> of(Agency agency) {
        YearMonth last = figures.thisMonth(agency);
        YearMonth first = last.minusMonths(MONTHS - 1);
        Map<String, SopFigures> measured = figures.of(agency, first, last).sops().stream()
                .collect(Collectors.toMap(SopFigures::key, Function.identity()));
        Map<String, Long> late = lateNow.bySop(agency.id());
        Map<String, Long> paused = pauses.openBySop(agency.id());
        Map<String, Long> running = cases.bySop(agency.id());
        Map<String, Long> deviating = deviations.bySop(agency.id());
        return repositoryService.createProcessDefinitionQuery().tenantIdIn(agency.id()).latestVersion()
                .orderByProcessDefinitionKey().asc().listPage(0, MOST_SOPS).stream().map(sop -> {
            SopFigures of = measured.get(sop.getKey());
            FigureLine line = of == null ? null : of.firm();
            Double onTime = line == null ? null : line.onTimePercent();
            return new Card(sop.getKey(), title(sop), sop.getId(), running(sop, running), late.getOrDefault(sop.getKey(), 0L),
                    paused.getOrDefault(sop.getKey(), 0L), deviating.getOrDefault(sop.getKey(), 0L),
                    line == null ? 0 : line.finished(), onTime, Compliance.of(onTime), months(first, of));
        }).toList();
    }

    static String title(ProcessDefinition sop) {
        return sop.getName() == null ? sop.getKey() : sop.getName();
    }

    /** Running cases of an SOP; for analysts the engine counts none, because they may see no case. */
    private long running(ProcessDefinition sop, Map<String, Long> running) {
        return user.supervises(sop.getKey()) ? running.getOrDefault(sop.getKey(), 0L) : 0;
    }

    private static List<Month> months(YearMonth first, SopFigures sop) {
        Map<LocalDate, FigureLine> lines = sop == null ? Map.of() : sop.months().stream()
                .collect(Collectors.toMap(SopFigures.Month::month, SopFigures.Month::firm));
        return first.atDay(1).datesUntil(first.plusMonths(MONTHS).atDay(1), Period.ofMonths(1)).map(month -> {
            FigureLine line = lines.get(month);
            return new Month(month, line == null ? 0 : line.onTime(), line == null ? 0 : line.late());
        }).toList();
    }
}

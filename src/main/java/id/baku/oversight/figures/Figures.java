package id.baku.oversight.figures;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.walls.AsSystem;
import id.baku.office.agency.Agency;
import id.baku.work.accountability.MeasuredActivity;

/**
 * The figures of an agency's SOPs, including activities that are not added up yet. The caller checks whether the user may see
 * them.
 */
@Service
public class Figures {

    /** More than an agency finishes in the minute between two rounds of adding up. */
    private static final int LONGEST_TAIL = 20_000;

    private final FigureStore store;
    private final FigureFold fold;
    private final RepositoryService repositoryService;
    private final AsSystem asSystem;
    private final Clock clock;

    Figures(FigureStore store, FigureFold fold, RepositoryService repositoryService, AsSystem asSystem, Clock clock) {
        this.store = store;
        this.fold = fold;
        this.repositoryService = repositoryService;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    /**
     * @param complete whether all finished activities are counted: when adding up has stopped for a while, more may wait than a
     *     page takes into account
     * @param sops     by key
     */
    public record Period(YearMonth first, YearMonth last, boolean complete, List<SopFigures> sops) {
    }

    /**
     * The figures of some months. Both tables are read as of one moment, so that an activity that is just being added up counts
     * once.
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Period of(Agency agency, YearMonth first, YearMonth last) {
        List<Figure> figures = new ArrayList<>(store.of(agency.id(), first.atDay(1), last.atDay(1)));
        List<MeasuredActivity> tail = store.pendingOf(agency.id(), LONGEST_TAIL + 1);
        fold.addUp(tail).stream().filter(figure -> isWithin(figure.key().month(), first, last)).forEach(figures::add);
        figures.sort(Comparator.comparing(figure -> figure.key().month()));
        Map<String, List<Figure>> bySop = new TreeMap<>();
        figures.forEach(figure -> bySop.computeIfAbsent(figure.key().sopKey(), key -> new ArrayList<>()).add(figure));
        Map<String, String> titles = titles(agency);
        return new Period(first, last, tail.size() <= LONGEST_TAIL, bySop.entrySet().stream().map(sop ->
                new SopSummary(agency, sop.getValue()).summary(sop.getKey(), titles.getOrDefault(sop.getKey(), sop.getKey()))).toList());
    }

    private static boolean isWithin(LocalDate month, YearMonth first, YearMonth last) {
        return !month.isBefore(first.atDay(1)) && !month.isAfter(last.atDay(1));
    }

    /** The years from the first with figures to the present, latest first. */
    public List<Integer> years(Agency agency) {
        int present = thisMonth(agency).getYear();
        int first = store.firstMonth(agency.id()).map(LocalDate::getYear).orElse(present);
        return IntStream.rangeClosed(Math.min(first, present), present).mapToObj(year -> present + Math.min(first, present) - year)
                .toList();
    }

    /** The present month in the agency's zone. */
    public YearMonth thisMonth(Agency agency) {
        return YearMonth.from(clock.instant().atZone(agency.zone()));
    }

    /** Names of the agency's SOPs by key. */
    public Map<String, String> titles(Agency agency) {
        Map<String, String> titles = new TreeMap<>();
        asSystem.call(() -> repositoryService.createProcessDefinitionQuery().tenantIdIn(agency.id()).latestVersion().list())
                .forEach((ProcessDefinition sop) -> titles.put(sop.getKey(), sop.getName() == null ? sop.getKey() : sop.getName()));
        return titles;
    }
}

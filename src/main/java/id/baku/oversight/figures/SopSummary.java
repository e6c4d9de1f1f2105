package id.baku.oversight.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;

/** Sums up the figures of one SOP by activity, month and role. */
final class SopSummary {

    private static final Pattern NUMBER = Pattern.compile("(\\d+).*");

    private final Agency agency;
    private final List<Figure> figures;

    /** @param figures of one SOP, oldest month first */
    SopSummary(Agency agency, List<Figure> figures) {
        this.agency = agency;
        this.figures = figures;
    }

    SopFigures summary(String key, String title) {
        return new SopFigures(key, title, FigureLine.of(total(figures, firm())), provisional(figures), activities(), months(),
                roles());
    }

    private record ActivityKey(String activity, String role, String standard, boolean provisional) {
    }

    private List<SopFigures.Activity> activities() {
        Map<ActivityKey, List<Figure>> byActivity = group(figure -> new ActivityKey(figure.key().activityId(), figure.key().role(),
                figure.key().standard(), figure.key().provisional()));
        Map<String, Long> costs = new TreeMap<>();
        figures.forEach(figure -> costs.merge(figure.key().activityId(), working(figure), Long::sum));
        long whole = costs.values().stream().mapToLong(Long::longValue).sum();
        String costliest = costs.entrySet().stream().filter(cost -> cost.getValue() > 0)
                .max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(null);
        return byActivity.entrySet().stream().map(one -> {
            Figure latest = one.getValue().get(one.getValue().size() - 1);
            ActivityKey key = one.getKey();
            return new SopFigures.Activity(key.activity(), latest.activityName() == null ? key.activity() : latest.activityName(),
                    roleName(key.role()), key.standard().isEmpty() ? null : latest.standardLabel(), key.provisional(),
                    FigureLine.percent(costs.get(key.activity()), whole), key.activity().equals(costliest),
                    FigureLine.of(total(one.getValue(), figure -> true)));
        }).sorted(Comparator.comparing(SopSummary::number).thenComparing(SopFigures.Activity::name)
                .thenComparing(SopFigures.Activity::provisional)).toList();
    }

    private static int number(SopFigures.Activity activity) {
        Matcher number = NUMBER.matcher(activity.name());
        return number.matches() ? Integer.parseInt(number.group(1)) : Integer.MAX_VALUE;
    }

    private List<SopFigures.Month> months() {
        Map<LocalDate, List<Figure>> byMonth = group(figure -> figure.key().month());
        return byMonth.entrySet().stream().map(month -> new SopFigures.Month(month.getKey(),
                FigureLine.of(total(month.getValue(), firm())), provisional(month.getValue()))).toList();
    }

    private record RoleKey(String role, boolean provisional) {
    }

    private List<SopFigures.Role> roles() {
        return group(figure -> new RoleKey(roleName(figure.key().role()), figure.key().provisional())).entrySet().stream()
                .map(role -> new SopFigures.Role(role.getKey().role(), role.getKey().provisional(),
                        FigureLine.of(total(role.getValue(), figure -> true))))
                .sorted(Comparator.comparing(SopFigures.Role::role).thenComparing(SopFigures.Role::provisional)).toList();
    }

    private <K> Map<K, List<Figure>> group(Function<Figure, K> by) {
        Map<K, List<Figure>> groups = new LinkedHashMap<>();
        figures.forEach(figure -> groups.computeIfAbsent(by.apply(figure), key -> new ArrayList<>()).add(figure));
        return groups;
    }

    private static FigureLine provisional(List<Figure> figures) {
        Tally tally = total(figures, firm().negate());
        return tally.get(Tally.Sum.FINISHED) == 0 ? null : FigureLine.of(tally);
    }

    private static Predicate<Figure> firm() {
        return figure -> !figure.key().provisional();
    }

    private static Tally total(List<Figure> figures, Predicate<Figure> which) {
        Tally total = new Tally();
        figures.stream().filter(which).map(Figure::tally).forEach(total::add);
        return total;
    }

    private static long working(Figure figure) {
        return figure.tally().get(Tally.Sum.WORKING_MINUTES);
    }

    private String roleName(String role) {
        return agency.role(role).map(Role::name).orElse(role.isEmpty() ? "Tanpa pelaksana" : role);
    }
}

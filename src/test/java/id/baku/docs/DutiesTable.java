package id.baku.docs;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

import id.baku.BakuApplication;
import id.baku.engine.webapps.WebApps;
import id.baku.testing.Account;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;

/** Who may do what: every endpoint of ours by every kind of account, as the endpoints declare it. {@code EveryEndpointIT} tries each cell. */
final class DutiesTable {

    private static final Pattern OF_A_THING = Pattern.compile("\\{(taskId|processInstanceId|id|agencyId)}");

    private final SourceComments comments;

    DutiesTable(SourceComments comments) {
        this.comments = comments;
    }

    /** @param thing whether the path names a case, document or the like of the agency */
    private record Row(String room, String what, boolean reading, boolean thing, Set<Caller> allowed) {
    }

    String text() {
        Map<Row, Set<String>> rows = new LinkedHashMap<>();
        controllers().forEach(controller -> Stream.of(controller.getDeclaredMethods()).sorted(Comparator.comparing(Method::getName).thenComparing(Method::toString))
                .forEach(method -> collect(controller, method, rows)));
        List<String> heads = new ArrayList<>(List.of("What", "Endpoints"));
        Stream.of(Account.values()).map(Account::label).forEach(heads::add);
        return Markdown.table(heads, rows.entrySet().stream().map(row -> cells(row.getKey(), row.getValue())));
    }

    private void collect(Class<?> controller, Method method, Map<Row, Set<String>> rows) {
        RequestMapping mapping = AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class);
        if (mapping == null) {
            return;
        }
        OpenTo rule = AnnotatedElementUtils.findMergedAnnotation(method, OpenTo.class);
        OpenTo held = rule == null ? AnnotatedElementUtils.findMergedAnnotation(controller, OpenTo.class) : rule;
        boolean reading = List.of(mapping.method()).contains(RequestMethod.GET);
        for (String path : paths(controller, mapping)) {
            rows.computeIfAbsent(new Row(controller.getName(), firstSentence(controller), reading, OF_A_THING.matcher(path).find(),
                    new TreeSet<>(Set.of(held.value()))), row -> new TreeSet<>())
                    .add(Markdown.code((reading ? "" : mapping.method()[0] + " ") + path.replace(WebApps.API, "…")));
        }
    }

    private static List<String> cells(Row row, Set<String> endpoints) {
        List<String> cells = new ArrayList<>(List.of(row.what(), String.join(", ", endpoints)));
        Stream.of(Account.values()).map(account -> cell(row, account)).forEach(cells::add);
        return cells;
    }

    private static String cell(Row row, Account account) {
        boolean in = account.isOneOf(row.allowed().toArray(Caller[]::new));
        boolean all = row.allowed().contains(Caller.ANYBODY);
        return !in ? "–" : all || !account.isStranger() ? "yes" : row.thing() ? "–" : "own";
    }

    private static List<String> paths(Class<?> controller, RequestMapping mapping) {
        RequestMapping base = AnnotatedElementUtils.findMergedAnnotation(controller, RequestMapping.class);
        String[] before = base == null || base.path().length == 0 ? new String[] {""} : base.path();
        String[] after = mapping.path().length == 0 ? new String[] {""} : mapping.path();
        return Stream.of(before).flatMap(one -> Stream.of(after).map(other -> one + other)).toList();
    }

    private String firstSentence(Class<?> controller) {
        return comments.of(controller.getName()).replaceFirst("(?s)(?<=[a-z`)])[.:;] .*", "").replaceFirst("[.]$", "");
    }

    private static List<Class<?>> controllers() {
        ClassPathScanningCandidateComponentProvider scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AnnotationTypeFilter(Controller.class));
        return scanner.findCandidateComponents(BakuApplication.class.getPackageName()).stream().<Class<?>>map(bean -> {
            try {
                return Class.forName(bean.getBeanClassName());
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }).filter(DutiesTable::isOfTheProgram).sorted(Comparator.comparing(Class::getName)).toList();
    }

    private static boolean isOfTheProgram(Class<?> controller) {
        return !controller.getProtectionDomain().getCodeSource().getLocation().getPath().contains("test-classes");
    }
}

package id.baku.work.reminder;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.format.IndonesianTime;
import id.baku.work.lateness.LateActivities;
import id.baku.work.lateness.LateActivity;
import id.baku.work.lateness.LateActivityRepository;
import id.baku.work.lateness.LateNotice;
import id.baku.work.lateness.LateNoticeRepository;
import id.baku.work.notification.Links;

/** The text of a digest, by SOP: what is late, what is due today, and what was reported to superiors since the last digest. */
@Component
class DigestText {

    private static final int MOST_LINES = 30;
    /** Most entries of a section that are read, over all SOPs. */
    private static final int MOST_FOUND = 1000;

    private final LateActivityRepository lateActivities;
    private final LateNoticeRepository notices;
    private final LateActivities lateness;
    private final TaskService taskService;
    private final RuntimeService runtimeService;
    private final RepositoryService repositoryService;
    private final Links links;
    private final Clock clock;

    DigestText(LateActivityRepository lateActivities, LateNoticeRepository notices, LateActivities lateness,
               TaskService taskService, RuntimeService runtimeService, RepositoryService repositoryService, Links links,
               Clock clock) {
        this.lateActivities = lateActivities;
        this.notices = notices;
        this.lateness = lateness;
        this.taskService = taskService;
        this.runtimeService = runtimeService;
        this.repositoryService = repositoryService;
        this.links = links;
        this.clock = clock;
    }

    private record Line(String sop, Section section, String text) {
    }

    private enum Section {
        LATE("Terlambat"), DUE_TODAY("Jatuh tempo hari ini"), REPORTED("Dilaporkan ke atasan sejak ikhtisar terakhir");

        private final String title;

        Section(String title) {
            this.title = title;
        }
    }

    /** The text; empty when there is nothing to tell. */
    Optional<String> of(Agency agency, Instant since) {
        Map<String, List<Line>> bySop = Stream.of(late(agency), dueToday(agency), reported(agency, since))
                .flatMap(Function.identity())
                .collect(Collectors.groupingBy(Line::sop, TreeMap::new, Collectors.toList()));
        if (bySop.isEmpty()) {
            return Optional.empty();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), agency.zone());
        List<String> text = new ArrayList<>(List.of("Pelaksanaan SOP " + agency.unitOrName() + ", " + IndonesianTime.day(today), ""));
        bySop.forEach((sop, lines) -> {
            text.add(sop + " " + nameOf(sop, agency));
            for (Section section : Section.values()) {
                text.addAll(section(section, lines));
            }
            text.add("");
        });
        text.add("Rincian di Cockpit: " + links.cockpit());
        return Optional.of(String.join("\n", text));
    }

    private static List<String> section(Section section, List<Line> all) {
        List<String> lines = all.stream().filter(line -> line.section() == section).map(line -> "  - " + line.text()).toList();
        if (lines.isEmpty()) {
            return List.of();
        }
        List<String> text = new ArrayList<>(List.of("  %s (%d):".formatted(section.title, lines.size())));
        text.addAll(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        if (lines.size() > MOST_LINES) {
            text.add("    dan %d lainnya".formatted(lines.size() - MOST_LINES));
        }
        return text;
    }

    private Stream<Line> late(Agency agency) {
        return lateActivities.findByAgencyAndCompletedAtIsNullOrderByDueAt(agency.id(), Limit.of(MOST_FOUND)).stream()
                .map(late -> new Line(late.sopKey(), Section.LATE, describe(late, agency)));
    }

    private Stream<Line> reported(Agency agency, Instant since) {
        return notices.findByKindAndSentAtGreaterThanEqualAndLateActivityAgencyOrderBySentAt(LateNotice.Kind.REPORT, since,
                agency.id()).stream().map(notice -> new Line(notice.lateActivity().sopKey(), Section.REPORTED,
                        describe(notice.lateActivity(), agency) + ", dilaporkan "
                                + IndonesianTime.shortMoment(notice.sentAt(), agency.zone())));
    }

    private String describe(LateActivity late, Agency agency) {
        return "%s %s (%s), batas %s, terlambat %s waktu kerja".formatted(late.businessKey(), oneLine(late.activityName()),
                agency.role(late.role()).map(Role::name).orElse(late.role()),
                IndonesianTime.shortMoment(late.dueAt(), agency.zone()), IndonesianTime.length(lateness.minutesLate(late)));
    }

    private Stream<Line> dueToday(Agency agency) {
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        List<Task> due = taskService.createTaskQuery().tenantIdIn(agency.id()).dueAfter(Date.from(now.toInstant()))
                .dueBefore(Date.from(now.toLocalDate().plusDays(1).atStartOfDay(agency.zone()).toInstant()))
                .orderByDueDate().asc().listPage(0, MOST_FOUND);
        Map<String, ProcessInstance> instances = due.isEmpty() ? Map.of()
                : runtimeService.createProcessInstanceQuery()
                        .processInstanceIds(due.stream().map(Task::getProcessInstanceId).collect(Collectors.toSet())).list()
                        .stream().collect(Collectors.toMap(ProcessInstance::getId, Function.identity()));
        return due.stream().filter(task -> instances.containsKey(task.getProcessInstanceId())).map(task -> new Line(
                instances.get(task.getProcessInstanceId()).getProcessDefinitionKey(), Section.DUE_TODAY,
                "%s %s, batas %s".formatted(instances.get(task.getProcessInstanceId()).getBusinessKey(),
                        oneLine(task.getName()), IndonesianTime.shortMoment(task.getDueDate().toInstant(), agency.zone()))));
    }

    private String nameOf(String sop, Agency agency) {
        return repositoryService.createProcessDefinitionQuery().processDefinitionKey(sop).tenantIdIn(agency.id()).list()
                .stream().max(Comparator.comparingInt(ProcessDefinition::getVersion)).map(ProcessDefinition::getName)
                .map(DigestText::oneLine).orElse("");
    }

    private static String oneLine(String text) {
        return text == null ? "" : text.replaceAll("\\s+", " ").strip();
    }
}

package id.baku.sheet;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;

import id.baku.agency.Agency;
import id.baku.agency.Role;
import id.baku.engine.DeployedDiagram;
import id.baku.engine.DiagramElements;
import id.baku.engine.DiagramProperties;
import id.baku.standard.ActivityStandard;

/**
 * An SOP sheet as PermenPANRB 35/2012 has it, identity (Bagian Identitas) and activity table, read from the deployed
 * diagram. Dates are as the diagram writes them, ISO 8601 if it is right; texts that the sheet lacks are {@code null}.
 *
 * @param key             key of the process
 * @param definitionId    id of the process definition
 * @param number          Nomor SOP
 * @param indexNumber     the number in the agency's own Daftar Induk, where it has one
 * @param title           Judul SOP
 * @param unit            unit that works by it
 * @param created         Tanggal Pembuatan
 * @param revised         Tanggal Revisi
 * @param effective       Tanggal Efektif
 * @param signer          office that approved it (Disahkan oleh)
 * @param versionTag      version as the analyst calls it
 * @param version         the engine's count of versions
 * @param deployedAt      when this version was deployed
 * @param legalBases      Dasar Hukum
 * @param qualifications  Kualifikasi Pelaksana
 * @param related         Keterkaitan
 * @param equipment       Peralatan/Perlengkapan
 * @param warnings        Peringatan
 * @param records         Pencatatan dan Pendataan
 * @param rows            the activity table
 */
public record SopSheet(String key, String definitionId, String number, String indexNumber, String title, String unit,
                       String created, String revised, String effective, String signer, String versionTag, int version,
                       Instant deployedAt, List<String> legalBases, List<String> qualifications,
                       List<Related> related, List<String> equipment, List<String> warnings, List<String> records,
                       List<Row> rows) {

    private static final Pattern NUMBER = Pattern.compile("(\\d+[a-z]?)\\..*", Pattern.DOTALL);

    /**
     * Another SOP that this one works together with.
     *
     * @param key  its key; {@code null} where the sheet only names it
     * @param name its title as this sheet prints it
     */
    public record Related(String key, String name) {
    }

    /**
     * One row of the activity table. Executors who act side by side or one after the other under one row are several
     * activities of the diagram with the wording of the row.
     *
     * @param number    number of the row as printed, e.g. "5b"; {@code null} where the activity's name has none
     * @param executors names of the executors, in the order of their activities
     * @param standard  mutu baku: wording, items, time, output, remark
     */
    public record Row(String number, List<String> executors, ActivityStandard standard) {

        /** Whether the signed sheet itself gives the time: a provisional standard is ours. */
        public boolean hasTimeOfItsOwn() {
            return standard.time() != null && !standard.provisional();
        }
    }

    /** Rows for which the signed sheet gives no time. */
    public long rowsWithoutTime() {
        return rows.stream().filter(row -> !row.hasTimeOfItsOwn()).count();
    }

    static SopSheet of(DeployedDiagram diagram, Agency agency) {
        Process process = diagram.process();
        DiagramProperties header = DiagramProperties.of(process);
        return new SopSheet(process.getId(), diagram.definitionId(), text(header, "nomor"),
                text(header, "nomorDaftarInduk"), header.get("nama").orElse(process.getName()), agency.unit(),
                text(header, "tanggalPembuatan"), text(header, "tanggalRevisi"), text(header, "tanggalEfektif"),
                text(header, "disahkanOleh"), diagram.versionTag(), diagram.version(), diagram.deployedAt(),
                lines(header, "dasarHukum"), lines(header, "kualifikasiPelaksana"), related(header),
                lines(header, "peralatan"), lines(header, "peringatan"), lines(header, "pencatatan"),
                rows(process, agency));
    }

    private static String text(DiagramProperties header, String name) {
        return header.get(name).orElse(null);
    }

    /** The values of {@code name.1}, {@code name.2} and so on. */
    private static List<String> lines(DiagramProperties header, String name) {
        return numbered(number -> header.get(name + "." + number));
    }

    private static List<Related> related(DiagramProperties header) {
        return numbered(number -> {
            Optional<String> key = header.get("keterkaitan." + number + ".sop");
            return header.get("keterkaitan." + number + ".nama").or(() -> key)
                    .map(name -> new Related(key.orElse(null), name));
        });
    }

    private static <T> List<T> numbered(IntFunction<Optional<T>> value) {
        return IntStream.iterate(1, number -> number + 1).mapToObj(value).takeWhile(Optional::isPresent)
                .map(Optional::get).toList();
    }

    private static List<Row> rows(Process process, Agency agency) {
        Map<String, List<Activity>> byWording = activities(process).collect(Collectors.groupingBy(activity ->
                Objects.requireNonNullElse(ActivityStandard.of(activity).wording(), activity.getId()),
                LinkedHashMap::new, Collectors.toList()));
        return byWording.values().stream().map(acts -> row(acts, agency)).toList();
    }

    private static Row row(List<Activity> acts, Agency agency) {
        List<ActivityStandard> standards = acts.stream().map(ActivityStandard::of).toList();
        Matcher number = NUMBER.matcher(Objects.requireNonNullElse(acts.get(0).getName(), ""));
        return new Row(number.matches() ? number.group(1) : null,
                standards.stream().map(act -> executor(act, agency)).distinct().toList(), weakest(standards));
    }

    /**
     * What people or outside parties do, in the order of the ids, which count like the rows. What a delegate does is no
     * row of the sheet, nor is a task that only follows up what a row has ordered, by a date of its own.
     */
    private static Stream<Activity> activities(Process process) {
        return process.getModelInstance().getModelElementsByType(Activity.class).stream()
                .filter(activity -> process.equals(DiagramElements.processOf(activity)))
                .filter(activity -> activity instanceof UserTask || activity instanceof ReceiveTask
                        || activity instanceof ServiceTask task && task.getCamundaTopic() != null)
                .filter(activity -> DiagramProperties.of(activity).get("batasWaktu").isEmpty())
                .sorted(Comparator.comparing(Activity::getId));
    }

    /** The row lacks a standard as soon as one of its acts does. */
    private static ActivityStandard weakest(List<ActivityStandard> acts) {
        return acts.stream().filter(act -> act.time() == null).findFirst()
                .or(() -> acts.stream().filter(ActivityStandard::provisional).findFirst()).orElse(acts.get(0));
    }

    private static String executor(ActivityStandard act, Agency agency) {
        return agency.role(act.role()).map(Role::name).orElse(act.role());
    }
}

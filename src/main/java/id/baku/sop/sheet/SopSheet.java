package id.baku.sop.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import org.camunda.bpm.model.bpmn.instance.Process;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.diagram.DiagramProperties;
import id.baku.office.agency.Agency;
import id.baku.work.standard.ActivityStandard;

/**
 * An SOP sheet as PermenPANRB 35/2012 has it, identity (Bagian Identitas) and activity table, read from the deployed
 * diagram. Dates are as the diagram writes them, ISO 8601 if it is right; texts that the sheet lacks are {@code null}.
 *
 * @param key             key of the process
 * @param definitionId    id of the process definition
 * @param number          Nomor SOP
 * @param indexNumber     the number in the agency's own Daftar Induk, where it has one
 * @param title           Judul SOP
 * @param unit unit that carries it out
 * @param created         Tanggal Pembuatan
 * @param revised         Tanggal Revisi
 * @param effective       Tanggal Efektif
 * @param revision        number of the revision that was ratified; {@code null} where none was
 * @param change the ratified change from the version before; {@code null} where none was ratified
 * @param ratifier        who ratified this version (Disahkan oleh)
 * @param versionTag      version as the analyst calls it
 * @param version         the engine's count of versions
 * @param deployedAt      when this version was deployed
 * @param sha256          hash of the diagram's file, in hexadecimal digits
 * @param legalBases      Dasar Hukum
 * @param qualifications  Kualifikasi Pelaksana
 * @param related         Keterkaitan
 * @param equipment       Peralatan/Perlengkapan
 * @param warnings        Peringatan
 * @param records         Pencatatan dan Pendataan
 * @param rows            the activity table
 */
public record SopSheet(String key, String definitionId, String number, String indexNumber, String title, String unit,
                       String created, String revised, String effective, String revision, String change, Ratifier ratifier, String versionTag, int version,
                       Instant deployedAt, String sha256, List<String> legalBases, List<String> qualifications,
                       List<Related> related, List<String> equipment, List<String> warnings, List<String> records,
                       List<Row> rows) {

    /**
     * Another SOP with which this one is connected.
     *
     * @param key  its key; {@code null} where the sheet only names it
     * @param name its title as this sheet prints it
     */
    public record Related(String key, String name) {
    }

    /**
     * Who ratified a version. The diagram keeps the name, because the office may have another holder today.
     *
     * @param office the office of the ratifier
     * @param name the name with titles; {@code null} where the diagram does not keep it
     * @param nip civil servant's number; {@code null} where the diagram does not keep it
     */
    public record Ratifier(String office, String name, String nip) {
    }

    /**
     * One row of the activity table. Executors who act side by side or one after the other in one row are several activities of
     * the diagram with the same wording.
     *
     * @param number    number of the row as printed, e.g. "5b"; {@code null} where the activity's name has none
     * @param executors names of the executors, in the order of their activities
     * @param elements ids of its activities in the diagram, or of the gateway for a row that is only a decision
     * @param standard  mutu baku: wording, items, time, output, remark
     * @param inferred why its executors were inferred from its wording; {@code null} where the sheet marks them
     * @param notes what Baku adds to the remarks of its activities
     */
    public record Row(String number, List<String> executors, List<String> elements, ActivityStandard standard,
                      String inferred, List<String> notes) {

        /** Whether the signed sheet gives the time; a provisional standard is proposed by Baku. */
        public boolean hasTimeOfItsOwn() {
            return standard.time() != null && !standard.provisional();
        }

        /** Whether the row is only a decision, which has no items, time or output. */
        public boolean isDecision() {
            return standard.time() == null && standard.timeLabel() == null;
        }
    }

    /** Rows for which the signed sheet gives no time. */
    public long rowsWithoutTime() {
        return rows.stream().filter(row -> !row.isDecision() && !row.hasTimeOfItsOwn()).count();
    }

    static SopSheet of(DeployedDiagram diagram, Agency agency) {
        Process process = diagram.process();
        DiagramProperties header = DiagramProperties.of(process);
        return new SopSheet(process.getId(), diagram.definitionId(), text(header, "nomor"),
                text(header, "nomorDaftarInduk"), header.get("nama").orElse(process.getName()), agency.unit(),
                text(header, "tanggalPembuatan"), text(header, "tanggalRevisi"), text(header, "tanggalEfektif"), null, null,
                new Ratifier(text(header, "disahkanOleh"), text(header, "disahkanOleh.nama"), text(header, "disahkanOleh.nip")),
                diagram.versionTag(), diagram.version(), diagram.deployedAt(), diagram.sha256(),
                lines(header, "dasarHukum"), lines(header, "kualifikasiPelaksana"), related(header),
                lines(header, "peralatan"), lines(header, "peringatan"), lines(header, "pencatatan"),
                SheetRows.of(process, agency));
    }

    /** The sheet of a version, with what was ratified for it. */
    static SopSheet of(DeployedDiagram diagram, Agency agency, Map<String, Ratified> ratified) {
        SopSheet sheet = of(diagram, agency);
        return Optional.ofNullable(ratified.get(diagram.definitionId())).map(sheet::with).orElse(sheet);
    }

    /** This sheet with ratified revision, effective date, change and ratifier. */
    SopSheet with(Ratified ratified) {
        return new SopSheet(key, definitionId, number, indexNumber, title, unit, created, revised, ratified.effective().toString(),
                ratified.revision(), ratified.change(), ratified.ratifier(), versionTag, version, deployedAt, sha256, legalBases,
                qualifications, related, equipment, warnings, records, rows);
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
}

package id.baku.oversight.figures;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import id.baku.web.format.Indonesian;

/**
 * The yearly evaluation (PermenPANRB 35/2012): its questions for an SOP, with notes from the figures. People decide on yes or
 * no.
 *
 * @param questions in the order of the regulation
 */
public record Evaluation(String sop, List<Question> questions) {

    /** @param notes what the figures say to the question; empty where people judge alone */
    public record Question(String text, List<String> notes) {
    }

    /** @param before the figures of the year before; empty without any */
    static Evaluation of(SopFigures sop, Optional<SopFigures> before) {
        FigureLine line = sop.firm();
        return new Evaluation(sop.title(), List.of(
                new Question("Mampu mendorong peningkatan kinerja", performance(line, before.map(SopFigures::firm))),
                new Question("Mudah dipahami", List.of()),
                new Question("Mudah dilaksanakan", Monitoring.notes(line)),
                new Question("Semua orang dapat menjalankan perannya masing-masing", roles(sop)),
                new Question("Mampu mengatasi permasalahan yang berkaitan dengan proses", problems(sop)),
                new Question("Mampu menjawab kebutuhan peningkatan kinerja organisasi", List.of()),
                new Question("Sinergi satu dengan lainnya", List.of())));
    }

    private static List<String> performance(FigureLine line, Optional<FigureLine> before) {
        if (line.onTimePercent() == null) {
            return List.of("Tidak ada kegiatan yang diukur.");
        }
        return List.of("Tepat waktu %s; tahun sebelumnya %s.".formatted(Indonesian.percent(line.onTimePercent()),
                before.map(FigureLine::onTimePercent).map(Indonesian::percent).orElse("tidak ada angka")));
    }

    private static List<String> roles(SopFigures sop) {
        String named = sop.roles().stream().filter(role -> !role.provisional() && role.line().onTimePercent() != null)
                .map(role -> "%s %s (%s dari %s)".formatted(role.role(), Indonesian.percent(role.line().onTimePercent()),
                        role.line().onTime(), role.line().measured())).collect(Collectors.joining("; "));
        return named.isEmpty() ? List.of() : List.of("Tepat waktu: " + named + ".");
    }

    private static List<String> problems(SopFigures sop) {
        return sop.costliest().map(activity -> List.of("Paling memakan waktu: %s (%s waktu kerja seluruh kegiatan; median %s)."
                .formatted(activity.name(), Indonesian.percent(activity.cost()), TimeText.of(activity.line().median()))))
                .orElse(List.of());
    }
}

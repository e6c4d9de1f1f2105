package id.baku.administration.settings;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

import id.baku.office.agency.Agency;
import id.baku.office.agency.Numbering;
import id.baku.office.agency.Official;
import id.baku.office.agency.Role;
import id.baku.office.agency.Stationery;
import id.baku.web.format.IndonesianTime;

/** The settings of an agency that come from files, in the words of the page, each part with the name of its setting. */
@Component
class SettingsOverview {

    private static final String NONE = "Tidak ada";

    private final Environment environment;

    SettingsOverview(Environment environment) {
        this.environment = environment;
    }

    List<Section> of(Agency agency) {
        String settings = "baku.agencies." + agency.id() + ".";
        return List.of(identity(agency), stationery(agency, settings), numbering(agency, settings), roles(agency, settings),
                keepers(agency, settings), masterList(agency, settings + "master-list"), mail(settings));
    }

    private static Section identity(Agency agency) {
        return new Section("Instansi", "baku.agencies." + agency.id(), List.of(new Line("Nama", agency.name()),
                new Line("Unit", agency.unit()), new Line("Pemerintah", agency.government()), new Line("Tempat tanda tangan", agency.city()),
                new Line("Zona waktu", agency.zone().getId())));
    }

    private static Section stationery(Agency agency, String settings) {
        Stationery stationery = agency.stationery();
        return new Section("Kop dan kertas", settings + "stationery", List.of(
                new Line("Lambang", stationery.hasSampleEmblem() ? "Contoh; ganti dengan lambang instansi" : "Lambang instansi"),
                new Line("Aksara daerah", stationery.scripts().name().map(Stationery.Script::text).orElse(NONE)),
                new Line("Kertas", stationery.paper().name()), new Line("Huruf", stationery.typeface()
                .map(typeface -> typeface.family()).orElse("Setara Arial") + ", " + stationery.fontSize() + " poin"),
                new Line("Huruf keputusan", stationery.decisions().map(typeface -> typeface.family() + ", 12 poin")
                        .orElse("Seperti naskah lain"))));
    }

    private static Section numbering(Agency agency, String settings) {
        List<Line> lines = new ArrayList<>();
        agency.numbering().series().forEach(one -> lines.add(new Line(one.name(), pattern(one.style()))));
        lines.add(new Line("Kode unit", agency.numbering().unit()));
        lines.add(new Line("Pemegang buku nomor", names(agency, agency.numbering().keepers())));
        return new Section("Penomoran naskah", settings + "numbering", lines);
    }

    private static String pattern(Numbering.Style style) {
        return style.pattern().text() + (style.classification() == null ? "" : ", klasifikasi " + style.classification());
    }

    private static Section roles(Agency agency, String settings) {
        return new Section("Peran pelaksana", settings + "roles", agency.roles().values().stream().map(role -> new Line(role.name(),
                role.outside() ? "Dari instansi lain" : agency.role(role.superior()).map(superior -> "Atasan: " + superior.name())
                        .orElse("Pimpinan"))).toList());
    }

    private Section keepers(Agency agency, String settings) {
        List<String> keepers = Binder.get(environment).bind(settings + "archive.keepers", Bindable.listOf(String.class)).orElse(List.of());
        return new Section("Arsip", settings + "archive.keepers", List.of(
                new Line("Pencabut dan pembatal naskah", names(agency, Set.copyOf(keepers)))));
    }

    private Section masterList(Agency agency, String settings) {
        UnaryOperator<String> value = name -> environment.getProperty(settings + "." + name, NONE);
        UnaryOperator<String> official = name -> Optional.ofNullable(agency.officials().get(value.apply(name)))
                .map(Official::position).orElse(NONE);
        return new Section("Daftar Induk", settings, List.of(new Line("Nomor dokumen", value.apply("number")),
                new Line("Revisi", value.apply("revision")), new Line("Tanggal", value.apply("date")),
                new Line("Seksi", value.apply("section")), new Line("Disiapkan oleh", official.apply("prepared")),
                new Line("Diperiksa oleh", official.apply("checked"))));
    }

    private Section mail(String settings) {
        String transport = environment.getProperty("baku.mail.transport", "none");
        return new Section("Surel dan pengingat", "baku.mail, " + settings + "reminders", List.of(
                new Line("Surel", switch (transport.toLowerCase(Locale.ROOT)) {
                    case "smtp" -> "Dikirim lewat peladen surel";
                    case "folder" -> "Ditulis ke folder, tidak dikirim";
                    default -> "Tidak dikirim; pesan dibaca pada laman Pesan";
                }),
                new Line("Pengingat sebelum batas waktu", reminder(environment.getProperty(settings + "reminders.before", "20%"))),
                new Line("Teguran setelahnya", "Pada satu, dua, dan tiga kali waktu baku")));
    }

    /** When a reminder comes, as a part of the standard or as a time; another text where there is none. */
    static String reminder(String before) {
        if (before.endsWith("%")) {
            return new BigDecimal(before.replace("%", "").strip()).signum() == 0 ? NONE : before.replace('.', ',') + " dari waktu baku";
        }
        Duration time = DurationStyle.detectAndParse(before);
        return time.isZero() ? NONE : IndonesianTime.length(time.toMinutes()) + " waktu kerja";
    }

    private static String names(Agency agency, Set<String> roles) {
        return roles.isEmpty() ? NONE : agency.roles().values().stream().filter(role -> roles.contains(role.id())).map(Role::name)
                .collect(Collectors.joining(", "));
    }

    /** @param setting name of the setting, as the reference in the documentation has it */
    record Section(String title, String setting, List<Line> lines) {
    }

    record Line(String label, String value) {
    }
}

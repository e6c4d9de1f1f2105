package id.baku.document.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import id.baku.document.print.KindDeclaration.Need;
import id.baku.engine.cases.CaseData;

/** Every kind declares its agencies and what it needs, and its template agrees with that. */
class KindDeclarationIT {

    private static final NaskahRenderer RENDERER = new NaskahRenderer(new PdfWriter());

    /** Days that a document prints and that may come after its own date: for every kind, or for the kind named. */
    private static final Set<String> MAY_FOLLOW = Set.of(
            // Planned or wished days, and the period surveyed at the start of the case; the real period is entered nowhere.
            "jadwal.tanggal", "jadwal.tanggalMulai", "jadwal.tanggalSelesai", "fgd.tanggal", "survei.mulai", "survei.selesai",
            "pengembangan.tanggalMulai", "pengembangan.tanggalSelesai",
            "rencana.tanggalMulai", "rencana.tanggalSelesai", "personil.tanggalMulai", "personil.tanggalSelesai",
            "penugasan.tanggalMulai", "penugasan.tanggalSelesai", "permohonan.tanggalMulai", "permohonan.tanggalSelesai",
            // Days until which somebody may answer, or a certificate is valid.
            "skema.batasPermohonan", "permintaan.tenggat", "permintaan.batasJawaban", "sertifikat.berlakuSampai",
            // The document's own day, which the register does not give.
            "laporan-pelaksanaan-penilaian laporan.tanggal", "form-pengajuan-verifikasi pengajuan.disahkan",
            // The result that it forwards is dated on the request, which is not dated before these days.
            "form-pengajuan-verifikasi penilaian.tanggalMulai", "form-pengajuan-verifikasi penilaian.tanggalSelesai",
            // An attachment of that request, with the same date.
            "form-klasifikasi-kompetensi penilaian.tanggalMulai", "form-klasifikasi-kompetensi penilaian.tanggalSelesai",
            "form-klasifikasi-kompetensi permintaan.tanggal", "format-laporan penilaian.tanggalMulai",
            "format-laporan penilaian.tanggalSelesai", "format-laporan permintaan.tanggal", "format-rekap penilaian.tanggalMulai",
            "format-rekap penilaian.tanggalSelesai", "format-rekap permintaan.tanggal");

    static List<String> kinds() {
        return SampleKind.all().toList();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhoseItIs(String kind) {
        assertThat(KindDeclaration.of(kind).agencies()).isNotEmpty().isSubsetOf("diy", "jateng", "pemalang", "pupr", "sulbar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "--", "–", ".", "…", ". . .", "…………", "_", "(…)", " \u00a0-", "?", "*"})
    void aSignIsNoName(String typed) {
        Need need = Need.of("perjanjian.namaPihakKedua: Nama penanda tangan");
        assertThat(need.isMet(Map.of("perjanjian", Map.of("namaPihakKedua", typed)))).isFalse();
        assertThat(need.isMet(Map.of("perjanjian", Map.of("namaPihakKedua", typed + "Ida")))).isTrue();
        assertThat(Need.of("tugas.petugas.nama: Nama").isMet(Map.of("tugas", Map.of("petugas", List.of(Map.of("nama", "Ida"),
                Map.of("nama", typed)))))).as("in every row").isFalse();
    }

    /** A value whose absence changes the printed page is read by the template, so the kind must declare it. */
    @ParameterizedTest
    @MethodSource("kinds")
    void declaresWhatItsTemplateReads(String kind) {
        Map<String, Object> full = SampleKind.of(kind).full();
        String page = page(kind, full);
        Set<String> declared = declared(kind);
        assertThat(leaves(full)).filteredOn(place -> !place.startsWith("kasus."))
                .filteredOn(place -> declared.stream().noneMatch(one -> place.equals(one) || place.startsWith(one + ".") || one.startsWith(place + ".")))
                .filteredOn(place -> !page(kind, kept(full, "", other -> !other.equals(place))).equals(page))
                .as("read by %s and not declared", kind).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasNoBlankWhereAllIsThereThatItNeeds(String kind) {
        Map<String, Object> full = SampleKind.of(kind).full();
        KindDeclaration declared = KindDeclaration.of(kind);
        assertThat(declared.needs()).as("what the sample lacks").allMatch(need -> need.isMet(full));
        Set<String> needed = new HashSet<>(RENDERER.facts(kind, NaskahStage.ISSUED, Sample.agency(), Map.of()).givenPlaces());
        declared.needs().forEach(need -> needed.addAll(need.places()));
        Map<String, Object> least = kept(full, "", place -> place.startsWith("kasus.") || needed.stream().anyMatch(one ->
                place.equals(one) || place.startsWith(one + ".") || one.startsWith(place + ".")));
        assertThat(dots(page(kind, least))).as("blanks of %s, of which what it leaves to be written by hand", kind).isEqualTo(dots(page(kind, full)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void missesWhatIsNotThere(String kind) {
        Map<String, Object> full = SampleKind.of(kind).full();
        for (Need need : KindDeclaration.of(kind).needs()) {
            if (need.places().stream().noneMatch(place -> full.get(place.split("\\.")[0]) instanceof Map<?, ?>)) {
                continue;
            }
            Map<String, Object> without = kept(full, "", place -> need.places().stream()
                    .noneMatch(one -> place.equals(one) || place.startsWith(one + ".")));
            if (!without.equals(full)) {
                if (need.when() != null) {
                    without = CaseData.with(without, need.when().getKey(), need.when().getValue());
                }
                assertThat(need.isMet(without)).as("%s without %s", kind, need).isFalse();
            }
        }
    }

    /**
     * A kind that prints the date of another document must declare that it is based on it, unless it invites to that day; and
     * what it declares exists.
     */
    @ParameterizedTest
    @MethodSource("kinds")
    void isNotDatedBeforeWhatItNames(String kind) {
        KindDeclaration declared = KindDeclaration.of(kind);
        assertThat(declared.answers()).allSatisfy(one -> assertThat(one.kind() == null || NaskahRenderer.knows(one.kind())).as("%s", one).isTrue());
        Set<String> stoodOn = new HashSet<>();
        declared.answers().forEach(one -> stoodOn.add(one.kind() == null ? one.place() : facts(one.kind()).datePlace()));
        DocumentFacts own = facts(kind);
        if (own.datePlace() == null || RENDERER.facts(kind, NaskahStage.ISSUED, Sample.agency(), SampleKind.of(kind).full()).invitesTo() != null) {
            return;
        }
        Set<String> others = new TreeSet<>();
        kinds().stream().filter(other -> KindDeclaration.of(other).agencies().stream().anyMatch(declared.agencies()::contains))
                .map(other -> facts(other).datePlace()).filter(place -> place != null && !place.equals(own.datePlace())).forEach(others::add);
        assertThat(declared(kind)).filteredOn(others::contains).as("dates of others that %s prints", kind).allMatch(stoodOn::contains);
    }

    /** Every day of the case that it prints is declared as earlier, or listed above as one that may come later. */
    @ParameterizedTest
    @MethodSource("kinds")
    void isNotDatedBeforeTheDaysThatItPrints(String kind) {
        Map<String, Object> full = SampleKind.of(kind).full();
        String page = page(kind, full);
        Set<String> stoodOn = new HashSet<>(List.of("permohonan.tanggalSurat"));
        KindDeclaration.of(kind).answers().forEach(one -> stoodOn.add(one.kind() == null ? one.place() : facts(one.kind()).datePlace()));
        stoodOn.add(facts(kind).datePlace());
        Set<String> printed = new TreeSet<>();
        leaves(full).stream().filter(place -> at(full, place) instanceof String day && day.matches("\\d{4}-\\d{2}-\\d{2}.*"))
                .filter(place -> !page(kind, kept(full, "", other -> !other.equals(place))).equals(page)).forEach(printed::add);
        assertThat(printed).filteredOn(place -> !stoodOn.contains(place) && !MAY_FOLLOW.contains(place)
                && !MAY_FOLLOW.contains(kind + " " + place)).as("days that %s prints", kind).isEmpty();
    }

    private static Object at(Map<String, Object> data, String place) {
        Object value = data;
        for (String key : place.split("\\.")) {
            value = value instanceof Map<?, ?> part ? part.get(key) : null;
        }
        return value;
    }

    private static DocumentFacts facts(String kind) {
        return RENDERER.facts(kind, NaskahStage.ISSUED, Sample.agency(), Map.of());
    }

    /** Places declared as added later are printed by the template. */
    @ParameterizedTest
    @MethodSource("kinds")
    void declaresWhatIsAddedLater(String kind) {
        assertThat(KindDeclaration.of(kind).later()).allMatch(place -> declared(kind).stream()
                .anyMatch(one -> one.equals(place) || one.startsWith(place + ".") || place.startsWith(one + ".")));
    }

    @Test
    void readsANeed() {
        Need rows = Need.of("asesi.daftar.nama: Nama asesi");
        assertThat(rows.isMet(Map.of())).isFalse();
        assertThat(rows.isMet(Map.of("asesi", Map.of("daftar", List.of())))).as("no rows").isFalse();
        assertThat(rows.isMet(Map.of("asesi", Map.of("daftar", List.of(Map.of("nama", "Siti"), Map.of("nip", "1")))))).as("one nameless").isFalse();
        assertThat(rows.isMet(Map.of("asesi", Map.of("daftar", List.of(Map.of("nama", "Siti")))))).isTrue();
        assertThat(rows.isMet(Map.of("asesi", Map.of("daftar", "Siti; 1\nBudi; 2")))).as("pasted").isTrue();
        Need some = Need.of("arahan.tindakLanjut?.batas: Batas waktu");
        assertThat(some.isMet(Map.of())).as("none is enough").isTrue();
        assertThat(some.isMet(Map.of("arahan", Map.of("tindakLanjut", List.of(Map.of("uraian", "Perbaiki")))))).isFalse();
        Need either = Need.of("surat.kota|permohonan.kota: Kota tujuan");
        assertThat(either.isMet(Map.of("surat", Map.of("kota", " …… "), "permohonan", Map.of("kota", "Sleman")))).isTrue();
        assertThat(either.isMet(Map.of("surat", Map.of("kota", "……......")))).as("typed dots").isFalse();
        Need chosen = Need.of("a.b bila naskahDipilih=berita-acara: Nomor");
        assertThat(chosen.isMet(Map.of("naskahDipilih", List.of("sk")))).isTrue();
        assertThat(chosen.isMet(Map.of("naskahDipilih", List.of("sk", "berita-acara")))).isFalse();
    }

    private static Set<String> declared(String kind) {
        KindDeclaration declaration = KindDeclaration.of(kind);
        Set<String> declared = new HashSet<>(declaration.optional());
        declaration.needs().forEach(need -> {
            declared.addAll(need.places());
            if (need.when() != null) {
                declared.add(need.when().getKey());
            }
        });
        return declared;
    }

    private static String page(String kind, Map<String, Object> data) {
        return RENDERER.text(kind, NaskahStage.ISSUED, Sample.agency(), data, Endorsements.NONE).xhtml();
    }

    private static long dots(String page) {
        return page.chars().filter(sign -> sign == '…').count();
    }

    private static Set<String> leaves(Map<String, Object> data) {
        Set<String> leaves = new TreeSet<>();
        kept(data, "", place -> leaves.add(place) | true);
        return leaves;
    }

    /** The data restricted to those places that pass; values in a list have the place of the list. */
    private static Map<String, Object> kept(Map<?, ?> data, String above, Predicate<String> keep) {
        Map<String, Object> kept = new TreeMap<>();
        data.forEach((key, value) -> {
            String place = above + key;
            if (value instanceof Map<?, ?> part) {
                kept.put(String.valueOf(key), kept(part, place + ".", keep));
            } else if (keep.test(place)) {
                List<Object> rows = new ArrayList<>();
                if (value instanceof List<?> list) {
                    list.forEach(row -> rows.add(row instanceof Map<?, ?> cells ? kept(cells, place + ".", keep) : row));
                }
                kept.put(String.valueOf(key), value instanceof List<?> ? rows : value);
            }
        });
        return kept;
    }
}

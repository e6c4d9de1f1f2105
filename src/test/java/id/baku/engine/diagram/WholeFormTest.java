package id.baku.engine.diagram;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

class WholeFormTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void suppliesWhatAFileLeavesOut() throws IOException {
        assertThat(whole("""
                {"type": "textfield", "key": "surat.nomor", "validate": {"required": true}},
                {"type": "textarea", "key": "surat.isi"},
                {"type": "number", "key": "jumlah", "validate": {"max": 5}},
                {"type": "select", "key": "sifat", "valuesKey": "daftarSifatSurat"},
                {"type": "html", "content": "-"}
                """)).isEqualTo(components("""
                {"type": "textfield", "key": "surat.nomor", "validate": {"required": true, "maxLength": 200}, "id": "surat_nomor"},
                {"type": "textarea", "key": "surat.isi", "id": "surat_isi", "validate": {"maxLength": 4000}},
                {"type": "number", "key": "jumlah", "validate": {"max": 5, "min": 0}, "id": "jumlah"},
                {"type": "select", "key": "sifat", "id": "sifat", "values": [{"value": "Biasa", "label": "Biasa"},
                    {"value": "Segera", "label": "Segera"}, {"value": "Sangat Segera", "label": "Sangat Segera"}]},
                {"type": "html", "content": "-"}
                """));
    }

    @Test
    void tellsFieldsOfRowsFromThoseOfTheForm() throws IOException {
        JsonNode form = whole("""
                {"type": "textfield", "key": "nama"},
                {"type": "group", "components": [{"type": "dynamiclist", "path": "asesi.daftar", "components": [
                    {"type": "textfield", "key": "nama"}, {"type": "dynamiclist", "path": "uji", "components": [
                        {"type": "datetime", "key": "tanggal"}]}]}]}
                """);
        assertThat(form.findValuesAsText("id"))
                .containsExactlyInAnyOrder("nama", "asesi_daftar", "asesi_daftar_nama", "asesi_daftar_uji", "asesi_daftar_uji_tanggal");
    }

    @Test
    void keepsWhatAFileSays() throws IOException {
        String own = """
                {"type": "textfield", "id": "Field_1", "key": "nama", "validate": {"maxLength": 0}},
                {"type": "textfield", "id": "jabatan", "key": "lain", "readonly": true},
                {"type": "textfield", "id": "surel", "key": "surel", "validate": {"validationType": "email"}},
                {"type": "number", "id": "selisih", "key": "selisih", "decimalDigits": 2, "validate": {"min": -5}},
                {"type": "select", "id": "pilihan", "key": "pilihan", "valuesKey": "dariKasus"},
                {"type": "table", "dataSource": "=asesi", "columns": []}
                """;
        assertThat(whole(own)).isEqualTo(components(own));
    }

    @Test
    void neverGivesAnIdTwice() throws IOException {
        JsonNode form = whole("""
                {"type": "textfield", "key": "a.b"}, {"type": "textfield", "id": "a_b", "key": "lain"},
                {"type": "textfield", "key": "c.d"}, {"type": "textfield", "key": "c_d"}
                """);
        assertThat(form.findValuesAsText("id")).containsExactly("a_b", "c_d");
    }

    @Test
    void leavesAloneWhatIsNoForm() {
        for (String other : new String[] {"<p>halaman</p>", "[1]", "{\"components\": 1}", ""}) {
            assertThat(new String(WholeForm.of(other.getBytes(UTF_8)), UTF_8)).isEqualTo(other);
        }
    }

    private static JsonNode whole(String components) throws IOException {
        return JSON.readTree(WholeForm.of(("{\"components\": [" + components + "]}").getBytes(UTF_8))).get("components");
    }

    private static JsonNode components(String text) throws IOException {
        return JSON.readTree("[" + text + "]");
    }
}

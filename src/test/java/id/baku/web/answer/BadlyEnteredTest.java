package id.baku.web.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.WebSession;

/** Wrong entries are answered with what to enter, at every endpoint. */
@BakuTest
class BadlyEnteredTest {

    @LocalServerPort
    int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            diy.pengelola | POST | second-factor/reset                     | {}                     | ID pengguna wajib diisi.
            diy.pengelola | POST | second-factor/entry                     | {"code":" "}           | Kode wajib diisi.
            diy.perancang | POST | sops/diy/in-force/diy-03/withdrawal     | {"reason":""}          | Tuliskan mengapa SOP ini dicabut.
            diy.kepala    | GET  | sops/diy/drafts/x/sheet-to-sign.pdf     |                        | Isi nomor revisi. Isi tanggal efektif.
            diy.promosi   | POST | register/x/void                         | {"reason":" "}         | Alasan pembatalan wajib diisi.
            diy.kepala    | POST | archive/cases/x/withdrawals             | {}                     | Pilih naskahnya. Pilih jenisnya. Pilih sebabnya. Isi alasannya.
            diy.kepala    | POST | tasks/x/signature                       | {"kind":"surat","method":"SEAL"} | Pilih cara tanda tangan.
            diy.kepala    | POST | tasks/x/signature/preview               | {}                     | Pilih naskahnya.
            diy.analis    | POST | tasks/x/pause                           | {"party":" "}          | Sebutkan pihak yang ditunggu. Isi alasan jeda.
            diy.analis    | POST | deviations/x/return                     | {}                     | Isi catatan: apa yang masih kurang.
            diy.pengelola | POST | deputies                                | {}                     | Pejabat yang berhalangan wajib dipilih. Pengganti wajib dipilih.
            diy.analis    | POST | partners                                | {}                     | Nama wajib diisi.
            diy.pengelola | POST | calendar/changes                        | {"subject":"decree"}   | Tahun harus di antara 2000 dan 2099. Nomor keputusan bersama wajib diisi
            diy.pengelola | POST | calendar/changes                        | {"subject":"hours","week":{"MONDAY":{}}} | Pilih musimnya: biasa atau Ramadan.
            """)
    void readsWhatToEnter(String user, String method, String path, String entry, String sentence) {
        WebSession session = switch (user) {
            case "diy.pengelola" -> WebSession.admin(port, user);
            case "diy.perancang" -> WebSession.cockpit(port, user);
            default -> WebSession.tasklist(port, user);
        };
        HttpResponse<byte[]> answer = session.send(method, "/camunda/api/sop/" + path, entry);
        assertThat(answer.statusCode()).as(WebSession.text(answer)).isEqualTo(400);
        assertThat(WebSession.text(answer)).contains(sentence);
    }
}

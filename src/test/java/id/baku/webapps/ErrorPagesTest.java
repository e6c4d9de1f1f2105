package id.baku.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.RequestEntity;
import org.springframework.http.ResponseEntity;

import id.baku.testing.BakuTest;
import id.baku.testing.English;

/** What people see, and what programs get, at addresses that do not exist. */
@BakuTest
class ErrorPagesTest {

    @Autowired
    TestRestTemplate http;

    @Test
    void aPersonIsToldInIndonesian() {
        ResponseEntity<String> page = get("/tidak-ada", MediaType.TEXT_HTML);
        assertThat(page.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(page.getBody()).contains("Halaman tidak ditemukan", "lang=\"id\"").doesNotContain("Whitelabel");
    }

    @Test
    void everyErrorHasAPage() throws Exception {
        for (String name : new String[] {"403", "404", "4xx", "5xx"}) {
            try (var page = ErrorPagesTest.class.getResourceAsStream("/static/error/" + name + ".html")) {
                String text = new String(page.readAllBytes()).replaceAll("(?s)<head>.*</head>|<[^>]*>", "");
                assertThat(English.in(text)).isEmpty();
            }
        }
    }

    @Test
    void aProgramGetsJsonWithoutInnards() {
        ResponseEntity<String> answer = get("/tidak-ada", MediaType.APPLICATION_JSON);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.NOT_FOUND);
        assertThat(answer.getBody()).startsWith("{").doesNotContain("trace", "exception", "message");
    }

    private ResponseEntity<String> get(String path, MediaType accept) {
        return http.exchange(RequestEntity.get(path).accept(accept).build(), String.class);
    }
}

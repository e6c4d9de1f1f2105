package id.baku.oversight.figures;

import static id.baku.oversight.figures.RandomFigures.API;
import static id.baku.oversight.figures.RandomFigures.ASKED;
import static id.baku.testing.WebSession.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.BothDatabases;
import id.baku.testing.WebSession;

/** Who sees the figures and the documents made of them. */
@BakuTest
@BothDatabases
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FigureAccessTest {

    @LocalServerPort
    int port;
    @Autowired
    AutowireCapableBeanFactory beans;

    RandomFigures random;

    @BeforeAll
    void appendAndFold() {
        random = beans.createBean(RandomFigures.class);
        random.appendAndFold();
    }

    @AfterAll
    void removeWhatWasAppended() {
        random.remove();
    }

    @Test
    void areForSupervisorsAnalystsAndAdministratorsOfTheAgencyAlone() {
        for (String path : List.of("?" + ASKED, "/years?agency=sulbar", "/monitoring.pdf?half=1&" + ASKED,
                "/evaluation.pdf?" + ASKED, "/proposals.pdf?" + ASKED)) {
            assertThat(WebSession.cockpit(port, "sulbar.pengawas").get(API + path).statusCode()).as(path).isEqualTo(200);
            assertThat(WebSession.cockpit(port, "sulbar.perancang").get(API + path).statusCode()).as(path).isEqualTo(200);
            assertThat(WebSession.tasklist(port, "sulbar.sertifikasi").get(API + path).statusCode()).as("an executor " + path)
                    .isEqualTo(403);
            assertThat(WebSession.tasklist(port, "sulbar.instansi").get(API + path).statusCode()).as("an outsider " + path)
                    .isEqualTo(403);
            assertThat(WebSession.cockpit(port, "diy.pengawas").get(API + path).statusCode()).as("another agency's " + path)
                    .isEqualTo(404);
            assertThat(WebSession.anonymous(port).get(API + path).statusCode()).as(path).isEqualTo(401);
        }
        assertThat(text(WebSession.cockpit(port, "sulbar.perancang").get(API + "?" + ASKED))).contains("\"evidence\":false");
        assertThat(WebSession.cockpit(port, "admin").get(API + "?" + ASKED).statusCode()).isEqualTo(200);
        assertThat(WebSession.cockpit(port, "sulbar.pengawas").get(API + "?year=12").statusCode()).isEqualTo(400);
        assertThat(WebSession.cockpit(port, "sulbar.pengawas").get(API + "/monitoring.pdf?half=3&" + ASKED).statusCode())
                .isEqualTo(400);
    }
}

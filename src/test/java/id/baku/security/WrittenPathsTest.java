package id.baku.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

import id.baku.testing.BakuTest;
import id.baku.testing.Visitor;

/**
 * The server, Camunda's filter and Jersey each read an address in their own way, so an address that one of them would read
 * differently is refused.
 */
@BakuTest
class WrittenPathsTest {

    @LocalServerPort
    int port;

    static Stream<String> filled() {
        Map<String, Integer> apis = Map.of("engine/engine/default/user", 7, "engine/engine/default/task", 7, "admin/auth/user/default", 6,
                "cockpit/plugin/base/default/process-definition/statistics", 8, "sop/messages", 4);
        return apis.entrySet().stream().flatMap(api -> Stream.of("/".repeat(api.getValue()), "./".repeat(4), "./".repeat(3) + "/",
                ";" + "a".repeat(api.getValue() - 2) + "/", "%2e/%2e/", "x/../", "%2f%2f").map(filling -> "/camunda/api/" + filling + api.getKey()));
    }

    @ParameterizedTest
    @MethodSource("filled")
    @ValueSource(strings = {"//camunda/api/engine/engine/default/user", "/camunda//api/engine/engine/default/user",
            "/camunda/%61pi/engine/engine/default/user", "/%63amunda/api/engine/engine/default/user", "/camunda/api;x/engine/engine/default/user",
            "/camunda/./api/engine/engine/default/user", "/x/../camunda/api/engine/engine/default/user",
            "/camunda/api/engine/engine/default/%75ser", "/camunda/api/engine/engine/default/user%00", "/engine-rest//user",
            "/engine-rest/;a/user", "/%65ngine-rest/user", "/camunda/api/\\engine/engine/default/user"})
    void isRefusedWhateverItMightMean(String path) {
        for (String method : new String[] {"GET", "POST", "PUT", "DELETE"}) {
            assertThat(new Visitor(port, 71).send(method, path).status()).as(method + " " + path).isIn(400, 404);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/panduan", "/camunda/sop/masuk.html", "/camunda/api/sop/sign-in", "/camunda/assets/baku/portal/sign-in.js"})
    void isReadWhereItIsPlain(String path) {
        assertThat(new Visitor(port, 71).get(path).status()).as(path).isNotEqualTo(400);
    }

    /** Even if an address got past Camunda's filter, the engine's resources require a user. */
    @Test
    void nobodyReadsTheEngine() {
        assertThat(new Visitor(port, 71).get("/camunda/api/engine/engine/default/user").status()).isEqualTo(401);
    }
}

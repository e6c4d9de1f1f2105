package id.baku.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import id.baku.office.agency.Agency;

class PublicPagesTest {

    @Test
    void anAgencyWithoutUnitIsNamedItself() {
        Agency agency = new Agency("contoh", "Pemerintah Kabupaten Contoh", "Dinas Contoh", null, "Jalan Contoh", "-", "Contoh",
                ZoneId.of("Asia/Jakarta"), Map.of(), Map.of(), null, null);
        assertThat(new PublicPages().start(List.of(agency))).contains(">Dinas Contoh</span>", ">Pemerintah Kabupaten Contoh</span>")
                .doesNotContain("null");
    }
}

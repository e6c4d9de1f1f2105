package id.baku.office.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import id.baku.office.start.StartRefusal;

class StationerySettingsTest {

    @Test
    void rulesHoldWhereAnAgencySaysNothing() {
        assertThat(stationery(Map.of())).isEqualTo(Stationery.plain());
        assertThat(Stationery.plain().hasSampleEmblem()).isTrue();
    }

    @Test
    void agencyChoosesItsOwn(@TempDir Path folder) throws IOException {
        Path emblem = Files.writeString(folder.resolve("lambang.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        Stationery own = stationery(Map.of("emblem", emblem, "paper", "F4", "font-size", 12, "font", "Bookman Old Style",
                "fonts", folder, "script-name", "classpath:/naskah/aksara/diy-nama.svg", "decision-font", "TeX Gyre Bonum", "decision-fonts", folder));

        assertThat(own.emblem()).isEqualTo(emblem.toUri().toString());
        assertThat(own.paper()).isEqualTo(Paper.F4);
        assertThat(own.fontSize()).isEqualTo(12);
        assertThat(own.typeface()).contains(new Typeface("Bookman Old Style", folder));
        assertThat(own.decisions()).contains(new Typeface("TeX Gyre Bonum", folder));
        assertThat(own.scripts().government()).isEmpty();
        assertThat(own.scripts().name().map(Stationery.Script::text)).contains("ꦧꦢꦤ꧀ꦏꦼꦥꦼꦒꦮꦲꦶꦪꦤ꧀ꦢꦲꦺꦫꦃ");
        assertThat(own.pictures()).containsExactlyInAnyOrder(emblem.toUri().toString(), "classpath:/naskah/aksara/diy-nama.svg");
    }

    @Test
    void saysWhichSettingIsWrong(@TempDir Path folder) throws IOException {
        Path untitled = Files.writeString(folder.resolve("aksara.svg"), "<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
        refused(Map.of("emblem", folder.resolve("tidak-ada.svg")), "No picture at");
        refused(Map.of("emblem", "classpath:/naskah/tidak-ada.svg"), "No picture at");
        refused(Map.of("script-name", untitled), "has no <title>");
        refused(Map.of("font-size", 10), "fontSize is 10");
        refused(Map.of("font", "Bookman Old Style"), "font and fonts belong together");
        refused(Map.of("decision-font", "Bookman Old Style"), "decision-font and decision-fonts belong together");
        refused(Map.of("font", "Bookman Old Style", "fonts", folder.resolve("tidak-ada")), "fonts is no folder");
    }

    private static void refused(Map<String, Object> settings, String reason) {
        assertThatThrownBy(() -> stationery(settings)).isInstanceOf(StartRefusal.class)
                .hasMessageContaining("baku.agencies.diy.stationery").hasMessageContaining(reason);
    }

    private static Stationery stationery(Map<String, Object> settings) {
        Map<String, Object> properties = new HashMap<>();
        properties.put("baku.agencies.diy.roles[0].id", "kepala");
        settings.forEach((key, value) -> properties.put("baku.agencies.diy.stationery." + key, value.toString()));
        return new Agencies(new Binder(new MapConfigurationPropertySource(properties))
                .bind("baku", AgencyProperties.class).get()).get("diy").stationery();
    }
}

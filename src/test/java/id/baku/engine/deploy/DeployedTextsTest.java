package id.baku.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import id.baku.engine.refusal.Refusal;
import id.baku.testing.BakuTest;

/** Expressions that the web apps would evaluate, put into every text of a deployment. */
@BakuTest
class DeployedTextsTest {

    private static final String NAME = "name=\"1. Siapkan bahan\">";

    @Autowired
    RepositoryService repositoryService;

    @ParameterizedTest
    @ValueSource(strings = {"name=\"1. {{1+1}}\">", "name=\"1. }} x\">", "name=\"1. &#123;&#x7b;1+1}\">",
            "name=\"1\"><bpmn:documentation>{<!-- -->{1}</bpmn:documentation>",
            "name=\"1\"><bpmn:documentation>{<![CDATA[{1}]]></bpmn:documentation>",
            "name=\"1\" xmlns:lain=\"urn:lain\" lain:label=\"{{1}}\">"})
    void noTextOfADiagramIsAnExpressionOfTheWebApps(String text) throws IOException {
        assertThatThrownBy(() -> deployment(diagram().replace(NAME, text)).deploy()).isInstanceOf(ParseException.class)
                .hasMessageContaining("Tulisan pada (kegiatan_01) memuat kurung kurawal ganda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"value=\"UJI/01\" />", "UJI/01  Dua kegiatan berdampingan, lalu menunggu",
            "name=\"Analis Penjamin Mutu\""})
    void norOfItsSheetPoolOrLanes(String place) throws IOException {
        String diagram = diagram();
        assertThat(diagram).contains(place);
        String broken = diagram.replace(place, place.contains("\"") ? place.replaceFirst("\"[^\"]+\"", "\"{{1+1}}\"") : "{{1+1}}");
        assertThatThrownBy(() -> deployment(broken).deploy()).isInstanceOf(ParseException.class).hasMessageContaining("kurung kurawal ganda");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'label':'{{1+1}}','key':'a','type':'textfield'}",
            "{'label':'A','key':'a','type':'select','values':[{'label':'{{1+1}}','value':'x'}]}",
            "{'label':'A','key':'a','type':'textfield','appearance':{'suffixAdorner':'{{1+1}}'}}",
            "{'label':'A','key':'a','type':'button','properties':{'x':'{{1+1}}'}}"})
    void aFormFillsInTextsAndNothingElse(String field) throws IOException {
        assertThatThrownBy(() -> deployment(diagram()).addString("x.form", form(field)).deploy()).isInstanceOf(ParseException.class)
                .hasMessageContaining("hanya boleh ada pada isi teks formulir");
    }

    @Test
    void textsOfFormsAreFilledInAndFormulasNested() throws IOException {
        assertThatCode(() -> deployment(diagram())
                .addString("x.form", form("{'type':'html','content':'{{a.b}}'},{'type':'expression','key':'c','expression':'={a:{b:1}}'}"))
                .deploy()).doesNotThrowAnyException();
    }

    @Test
    void theDeploymentItselfIsNamedPlainly() throws IOException {
        DeploymentBuilder named = deployment(diagram()).name("{{1+1}}");
        assertThatThrownBy(named::deploy).isInstanceOf(Refusal.class).hasMessageContaining("kurung kurawal ganda");
        DeploymentBuilder file = deployment(diagram()).addString("{{1+1}}.form", form(""));
        assertThatThrownBy(file::deploy).isInstanceOf(ParseException.class).hasMessageContaining("kurung kurawal ganda");
    }

    private DeploymentBuilder deployment(String diagram) {
        return repositoryService.createDeployment().name("tulisan").tenantId("diy").addString("berdampingan.bpmn", diagram);
    }

    private static String form(String components) {
        return "{'type':'default','id':'x','schemaVersion':16,'components':[%s]}".formatted(components).replace('\'', '"');
    }

    private static String diagram() throws IOException {
        return Files.readString(Path.of("src/test/resources/diagrams/berdampingan.bpmn"));
    }
}

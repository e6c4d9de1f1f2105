package id.baku.engine.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

import id.baku.engine.deploy.DeploymentOutcome.Result;
import id.baku.testing.BakuTest;

/** Deployment of an analyst's folder outside the jar. */
@BakuTest
class SopDeployerTest {

    private static final String FILE = "diy-03-kerja-sama-pengukuran.bpmn";

    @TempDir
    Path folder;
    @Autowired
    RepositoryService repositoryService;
    @Autowired
    PutInForce putInForce;
    @Autowired
    SentSops sent;
    @Autowired
    JdbcTemplate jdbc;
    SopDeployer deployer;
    List<String> before;

    @BeforeEach
    void copyTheFolders() throws IOException {
        Files.createDirectories(folder.resolve("processes/diy"));
        Files.copy(Path.of("processes/diy", FILE), folder.resolve("processes/diy").resolve(FILE));
        FileSystemUtils.copyRecursively(Path.of("forms/diy/diy-03"), folder.resolve("forms/diy/diy-03"));
        before = repositoryService.createDeploymentQuery().list().stream().map(Deployment::getId).toList();
        deployer = new SopDeployer(new SopFolders(new PathMatchingResourcePatternResolver(),
                folder.resolve("processes").toString(), folder.resolve("forms").toString()), repositoryService, putInForce,
                sent);
    }

    @AfterEach
    void removeWhatWasDeployed() {
        repositoryService.createDeploymentQuery().list().stream().filter(one -> !before.contains(one.getId()))
                .forEach(deployment -> repositoryService.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void deploysOnceWithExactlyTheFormsThatTheDiagramNames() throws IOException {
        Files.writeString(folder.resolve("forms/diy/diy-03/sisa.form"), "{\"id\": \"tidak-dipakai\"}");
        assertThat(deployer.deployAll()).extracting(DeploymentOutcome::result).containsExactly(Result.UNCHANGED);
        Deployment deployment = repositoryService.createDeploymentQuery().deploymentName(FILE).singleResult();
        assertThat(deployment.getTenantId()).isEqualTo("diy");
        assertThat(repositoryService.getDeploymentResourceNames(deployment.getId()))
                .hasSize(16).contains(FILE, "diy-03-mulai.form", "diy-03-kegiatan_14.form")
                .noneMatch(name -> name.contains("/")).doesNotContain("tidak-dipakai.form");
    }

    @Test
    void deploysAChangedFormAsANewVersion() throws IOException {
        jdbc.update("delete from record_entry");
        edit("forms/diy/diy-03/kegiatan_05.form", "Dengan menyelesaikan", "Setelah menyelesaikan");
        assertThat(deployer.deployAll()).extracting(DeploymentOutcome::result).containsExactly(Result.DEPLOYED);
        assertThat(latest().getVersion()).isEqualTo(2);
        assertThat(jdbc.queryForList("select agency || ' ' || act || ' ' || subject || ' ' || detail from record_entry where actor is null", String.class))
                .as("nobody is logged in, and it is on record").containsExactly("diy DIAGRAM_DEPLOYED diy-03 dari folder: " + FILE);
        assertThat(repositoryService.getDeploymentResourceNames(latest().getDeploymentId())).hasSize(16);
    }

    @Test
    void refusesABrokenDiagramWithoutStoppingTheOthers() throws IOException {
        String diagram = Files.readString(folder.resolve("processes/diy/" + FILE));
        Files.writeString(folder.resolve("processes/diy/aaa-rusak.bpmn"),
                diagram.replace("id=\"diy-03\"", "id=\"aaa\"").replace("processRef=\"diy-03\"", "processRef=\"aaa\"")
                        .replace("value=\"KS\"", "value=\"AAA\"").replace("${tegurPelaksana}", "${tidakAda}"));
        Files.writeString(folder.resolve("processes/diy/bbb-bukan.bpmn"), "bukan diagram");
        edit("processes/diy/" + FILE, "1. Terima permohonan", "1. Terima surat");

        List<DeploymentOutcome> outcomes = deployer.deployAll();

        assertThat(outcomes).extracting(DeploymentOutcome::file, DeploymentOutcome::result).containsExactly(
                tuple("aaa-rusak.bpmn", Result.REFUSED),
                tuple("bbb-bukan.bpmn", Result.REFUSED),
                tuple(FILE, Result.DEPLOYED));
        assertThat(outcomes.get(0).messages()).singleElement().asString()
                .contains("Delegate ${tidakAda}", "(pengawasan_tegur)");
        assertThat(outcomes.get(1).messages()).singleElement().asString().contains("bukan diagram BPMN 2.0 yang sah");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ${disahkan == 'ya'} | ${disahkan == 'ya'
            attachedToRef="kegiatan_04" | attachedToRef="tidak_ada"
            camunda:historyTimeToLive="P1825D" | camunda:historyTimeToLive="lama"
            """)
    void refusesWhatTheEngineCannotReadAndGoesOn(String from, String to) throws IOException {
        edit("processes/diy/" + FILE, from, to);
        Files.writeString(folder.resolve("processes/diy/zzz-bukan.bpmn"), "bukan diagram");
        assertThat(deployer.deployAll()).extracting(DeploymentOutcome::result)
                .containsExactly(Result.REFUSED, Result.REFUSED);
    }

    @Test
    void refusesASecondFileWithTheSameProcess() throws IOException {
        Files.copy(folder.resolve("processes/diy/" + FILE), folder.resolve("processes/diy/zzz-kembar.bpmn"));
        assertThat(deployer.deployAll()).extracting(DeploymentOutcome::result)
                .containsExactly(Result.UNCHANGED, Result.REFUSED);
    }

    @Test
    void keepsWhatAnAnalystDeployedFromModeler() throws IOException {
        String drawn = Files.readString(folder.resolve("processes/diy/" + FILE))
                .replace("1. Terima permohonan", "1. Terima surat");
        var fromModeler = repositoryService.createDeployment().name("dari Modeler").source("Camunda Modeler")
                .tenantId("diy").addString(FILE, drawn);
        try (Stream<Path> forms = Files.list(folder.resolve("forms/diy/diy-03"))) {
            for (Path form : forms.toList()) {
                fromModeler.addString(form.getFileName().toString(), Files.readString(form));
            }
        }
        fromModeler.deploy();

        assertThat(deployer.deployAll()).singleElement().satisfies(outcome -> {
            assertThat(outcome.result()).isEqualTo(Result.KEPT);
            assertThat(outcome.messages()).singleElement().asString().contains("dari Modeler", "berbeda dari");
        });
        assertThat(latest().getVersion()).isEqualTo(2);

        Files.writeString(folder.resolve("processes/diy/" + FILE), drawn);
        assertThat(deployer.deployAll()).extracting(DeploymentOutcome::result).containsExactly(Result.UNCHANGED);
    }

    @Test
    void leavesAnSopWithdrawnWhateverTheFolderBrings() throws IOException {
        Path file = folder.resolve("processes/diy/" + FILE);
        Files.writeString(file, Files.readString(file).replace("1. Terima permohonan", "1. Terima surat"));
        var state = repositoryService.updateProcessDefinitionSuspensionState().byProcessDefinitionKey("diy-03").processDefinitionTenantId("diy");
        state.suspend();
        try {
            assertThat(deployer.deployAll()).singleElement().satisfies(outcome -> {
                assertThat(outcome.result()).isEqualTo(Result.KEPT);
                assertThat(outcome.messages()).singleElement().asString().contains("telah dicabut");
            });
        } finally {
            state.activate();
        }
    }

    private ProcessDefinition latest() {
        return repositoryService.createProcessDefinitionQuery().processDefinitionKey("diy-03").latestVersion()
                .singleResult();
    }

    private void edit(String file, String from, String to) throws IOException {
        String before = Files.readString(folder.resolve(file));
        assertThat(before).contains(from);
        Files.writeString(folder.resolve(file), before.replace(from, to));
    }
}

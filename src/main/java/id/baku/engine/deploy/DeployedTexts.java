package id.baku.engine.deploy;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;

import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.refusal.DoubleBraces;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.rule.DiagramProblem;

/** Checks double braces in deployed files other than diagrams: forms may have them only where they show data of the case. */
final class DeployedTexts {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Texts that the form's own renderer fills in, and formulas, in which braces may be nested. */
    private static final Set<String> FILLED_IN = Set.of("content", "text", "description", "expression", "valuesExpression", "hide");

    private DeployedTexts() {
    }

    /** Problems by file; a file that cannot be read is refused by another check. */
    static Map<String, DiagramProblem> problems(Map<String, byte[]> files) {
        Map<String, DiagramProblem> problems = new TreeMap<>();
        files.forEach((name, content) -> textIn(name, content).ifPresent(text -> problems.put(name, new DiagramProblem(null,
                "Tulisan \"%s\" memuat kurung kurawal ganda, yang hanya boleh ada pada isi teks formulir.".formatted(text)))));
        return problems;
    }

    private static Optional<String> textIn(String name, byte[] content) {
        if (DoubleBraces.in(name)) {
            return Optional.of(name);
        }
        try {
            return name.endsWith(".form") ? DoubleBraces.find(JSON.readTree(content), (key, value) -> !FILLED_IN.contains(key))
                    : Optional.empty();
        } catch (IOException notJson) {
            return Optional.empty();
        }
    }

    static void requirePlainName(DeploymentEntity deployment) {
        if (DoubleBraces.in(deployment.getName()) || DoubleBraces.in(deployment.getSource())) {
            throw Refusal.invalid("Nama atau sumber penggelaran tidak boleh memuat kurung kurawal ganda.");
        }
    }
}

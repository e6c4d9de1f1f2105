package id.baku.engine.deploy;

import java.util.List;

import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * A diagram in the folder of an agency.
 *
 * @param file     its name
 * @param key      key of the SOP; empty when it has none that can run
 * @param standing how it stands to the version that runs
 * @param messages why, for the analyst
 * @param process  the process as it is drawn; {@code null} when the file is no diagram
 */
public record FolderSop(String file, String key, Standing standing, List<String> messages, Process process) {

    /** What reloading the folder would do with it. */
    public enum Standing {
        /** Nothing: the same runs already. */
        SAME,
        /** Deploy it. */
        NEW,
        /** Nothing: what runs was deployed from elsewhere, and stays; or the SOP was withdrawn. */
        KEPT,
        /** Refuse it. */
        REFUSED
    }
}

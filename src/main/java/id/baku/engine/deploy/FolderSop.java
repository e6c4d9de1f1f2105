package id.baku.engine.deploy;

import java.util.List;

import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * A diagram in the folder of an agency.
 *
 * @param file     its name
 * @param key      key of the SOP; empty when it has none that can run
 * @param standing how it compares with the version that runs
 * @param messages reasons for the analyst
 * @param process  the process as it is drawn; {@code null} when the file is no diagram
 */
public record FolderSop(String file, String key, Standing standing, List<String> messages, Process process) {

    /** What reloading the folder would do with it. */
    public enum Standing {
        /** Nothing, because the same version runs. */
        SAME,
        /** Deploy it. */
        NEW,
        /** Nothing, because the running version was deployed from elsewhere and stays, or the SOP was withdrawn. */
        KEPT,
        /** Refuse it. */
        REFUSED
    }
}

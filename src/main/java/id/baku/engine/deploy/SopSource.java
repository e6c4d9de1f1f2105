package id.baku.engine.deploy;

import java.util.Map;
import java.util.TreeMap;

/**
 * The files of one SOP as they lie in the folders.
 *
 * @param agency  tenant: the folder below {@code processes}
 * @param file    name of the diagram, e.g. {@code diy-03-kerja-sama-pengukuran.bpmn}
 * @param diagram content of the diagram
 * @param forms   the agency's forms by their id
 */
record SopSource(String agency, String file, byte[] diagram, Map<String, byte[]> forms) {

    /** Diagram and the given forms under flat names, as Modeler would send them. */
    Map<String, byte[]> resources(Iterable<String> formIds) {
        Map<String, byte[]> resources = new TreeMap<>();
        resources.put(file, diagram);
        formIds.forEach(id -> {
            if (forms.containsKey(id)) {
                resources.put(id + ".form", forms.get(id));
            }
        });
        return resources;
    }
}

package id.baku.engine.deploy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

import id.baku.engine.diagram.FormId;

/**
 * Where diagrams and forms lie: {@code processes/<agency>/*.bpmn} and {@code forms/<agency>/**}{@code /*.form}, on the
 * class path or, for analysts, in a folder outside ({@code baku.processes}, {@code baku.forms}).
 */
@Component
class SopFolders {

    private final ResourcePatternResolver resolver;
    private final String processes;
    private final String forms;

    SopFolders(ResourcePatternResolver resolver, @Value("${baku.processes}") String processes,
               @Value("${baku.forms}") String forms) {
        this.resolver = resolver;
        this.processes = location(processes);
        this.forms = location(forms);
    }

    /** All SOPs, in the order of their agencies and file names. */
    List<SopSource> sops() {
        Map<String, Map<String, byte[]>> formsByAgency = new HashMap<>();
        List<SopSource> sops = new ArrayList<>();
        for (Resource diagram : find(processes + "*/*.bpmn")) {
            String agency = parentOf(diagram);
            Map<String, byte[]> agencyForms = formsByAgency.computeIfAbsent(agency, this::formsOf);
            sops.add(new SopSource(agency, diagram.getFilename(), read(diagram), agencyForms));
        }
        sops.sort(Comparator.comparing(SopSource::agency).thenComparing(SopSource::file));
        return sops;
    }

    /** Whether the agency's folder holds an SOP of this key, deployed or still to be deployed. */
    boolean hold(String agency, String key) {
        return find(processes + agency + "/*.bpmn").stream().anyMatch(diagram -> {
            try {
                return keyOf(Bpmn.readModelFromStream(new ByteArrayInputStream(read(diagram)))).equals(key);
            } catch (ModelException e) {
                return false; // The deployer reports a file that cannot be read.
            }
        });
    }

    /** The process id of a diagram; empty when it has none that can run. */
    static String keyOf(BpmnModelInstance diagram) {
        return diagram.getModelElementsByType(Process.class).stream().filter(Process::isExecutable)
                .map(Process::getId).findFirst().orElse("");
    }

    private Map<String, byte[]> formsOf(String agency) {
        Map<String, byte[]> byId = new HashMap<>();
        for (Resource form : find(forms + agency + "/**/*.form")) {
            byte[] content = read(form);
            FormId.of(content).ifPresent(id -> byId.put(id, content));
        }
        return byId;
    }

    private List<Resource> find(String pattern) {
        try {
            return Arrays.asList(resolver.getResources(pattern));
        } catch (IOException folderMissing) {
            return List.of();
        }
    }

    private static byte[] read(Resource resource) {
        try {
            return resource.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + resource, e);
        }
    }

    private static String parentOf(Resource resource) {
        try {
            String[] path = resource.getURL().getPath().split("/");
            return path[path.length - 2];
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot locate " + resource, e);
        }
    }

    /** A path without a prefix means a folder of the file system. */
    private static String location(String setting) {
        String location = setting.contains(":") ? setting : "file:" + setting;
        return location.endsWith("/") ? location : location + "/";
    }
}

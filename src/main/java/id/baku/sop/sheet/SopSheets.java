package id.baku.sop.sheet;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.deploy.DeployedDiagrams;
import id.baku.office.agency.Agency;

/** The sheets of an agency's SOPs, of every version that was deployed. */
@Component
class SopSheets {

    private final DeployedDiagrams diagrams;
    private final Ratifications ratifications;

    SopSheets(DeployedDiagrams diagrams, Ratifications ratifications) {
        this.diagrams = diagrams;
        this.ratifications = ratifications;
    }

    /** A sheet with its flowchart, Baku's notes on it, all versions of its SOP, latest first, and whether it was withdrawn. */
    record Drawn(SopSheet sheet, SheetFlow flow, List<SheetNote> notes, List<SopSheet> versions, boolean withdrawn) {
    }

    /** @param version number of the version; empty for the latest */
    Optional<Drawn> find(Agency agency, String key, Optional<Integer> version) {
        List<DeployedDiagram> versions = diagrams.versions(agency.id(), key);
        Map<String, Ratified> ratified = ratifications.of(agency);
        List<SopSheet> sheets = versions.stream().map(diagram -> SopSheet.of(diagram, agency, ratified)).toList();
        return versions.stream().filter(diagram -> version.map(asked -> asked == diagram.version()).orElse(true)).findFirst()
                .map(diagram -> drawn(sheets.get(versions.indexOf(diagram)), diagram, sheets));
    }

    static Drawn drawn(SopSheet sheet, DeployedDiagram diagram, List<SopSheet> versions) {
        return new Drawn(sheet, SheetFlow.of(diagram.process(), sheet.rows()), SheetNote.of(sheet.rows()), versions, diagram.withdrawn());
    }
}

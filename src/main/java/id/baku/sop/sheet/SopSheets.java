package id.baku.sop.sheet;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;

import id.baku.engine.deploy.DeployedDiagram;
import id.baku.engine.deploy.DeployedDiagrams;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;

/** The sheets of an agency's SOPs, of every version that was deployed. */
@Component
class SopSheets {

    private final DeployedDiagrams diagrams;

    SopSheets(DeployedDiagrams diagrams) {
        this.diagrams = diagrams;
    }

    /** A sheet with its flowchart and all versions of its SOP, latest first. */
    record Drawn(SopSheet sheet, SheetFlow flow, List<SopSheet> versions) {
    }

    /** @param version the engine's count; empty for the latest */
    Optional<Drawn> find(Agency agency, String key, Optional<Integer> version) {
        List<DeployedDiagram> versions = diagrams.versions(agency.id(), key);
        List<SopSheet> sheets = versions.stream().map(diagram -> SopSheet.of(diagram, agency)).toList();
        return versions.stream().filter(diagram -> version.map(asked -> asked == diagram.version()).orElse(true)).findFirst()
                .map(diagram -> drawn(sheets.get(versions.indexOf(diagram)), diagram, sheets));
    }

    private static Drawn drawn(SopSheet sheet, DeployedDiagram diagram, List<SopSheet> versions) {
        return new Drawn(sheet, SheetFlow.of(diagram.process(), sheet.rows()), versions);
    }

    /** An office that approves sheets, with its holder where the agency's settings name him. */
    static Official holder(String office, Agency agency) {
        return agency.officials().values().stream().filter(official -> official.position().equals(office)).findFirst()
                .orElse(new Official(office, null, null, null));
    }
}

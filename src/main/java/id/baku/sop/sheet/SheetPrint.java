package id.baku.sop.sheet;

import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import id.baku.document.print.NaskahRenderer;
import id.baku.engine.deploy.DeployedDiagram;
import id.baku.office.agency.Agency;

/** Prints the sheet of an SOP as PDF. */
@Component
public class SheetPrint {

    private final PrintedRows printedRows;
    private final NaskahRenderer renderer;
    private final Clock clock;

    SheetPrint(PrintedRows printedRows, NaskahRenderer renderer, Clock clock) {
        this.printedRows = printedRows;
        this.renderer = renderer;
        this.clock = clock;
    }

    /** The sheet of a draft, with KONSEP across every page. */
    public byte[] ofDraft(Agency agency, DeployedDiagram diagram) {
        SopSheet sheet = SopSheet.of(diagram, agency);
        return of(agency, SopSheets.drawn(sheet, diagram, List.of(sheet)), "KONSEP");
    }

    /** The sheet of a draft for the head's signature. */
    public byte[] toBeSigned(Agency agency, DeployedDiagram diagram, Ratified ratified) {
        SopSheet sheet = SopSheet.of(diagram, agency).with(ratified);
        return of(agency, SopSheets.drawn(sheet, diagram, List.of(sheet)), "");
    }

    /** @param stamp word across every page; empty for none */
    byte[] of(Agency agency, SopSheets.Drawn drawn, String stamp) {
        ZonedDateTime now = clock.instant().atZone(agency.zone());
        return renderer.print("lembar-sop", agency, now, Map.of("sop", drawn.sheet(),
                "pelaksana", drawn.flow().executors(), "baris", printedRows.of(drawn.sheet().rows(), drawn.flow()),
                "catatan", drawn.notes(), "cap", stamp));
    }
}

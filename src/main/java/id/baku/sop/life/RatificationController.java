package id.baku.sop.life;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

import id.baku.document.print.OwnPrint;
import id.baku.engine.deploy.DeployedDrafts;
import id.baku.engine.refusal.Refusal;
import id.baku.engine.webapps.WebApps;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.sop.life.SopDraft.Act;
import id.baku.sop.life.SopDraft.Standing;
import id.baku.sop.sheet.Ratified;
import id.baku.sop.sheet.SheetPrint;
import id.baku.sop.sheet.SopSheet.Ratifier;
import id.baku.web.access.Caller;
import id.baku.web.access.OpenTo;
import id.baku.web.answer.FileAnswer;
import id.baku.web.user.CurrentUser;

/** The head ratifies a draft: prints its sheet with revision, effective date and change, and hands in the signed sheet. */
@OpenTo(value = Caller.EXECUTOR, otherwise = "SOP disahkan oleh pimpinan instansi sendiri.")
@RestController
@RequestMapping(WebApps.API + "/sops/{agencyId}/drafts/{id}")
class RatificationController {

    /** How far from the beginning of the file its mark may stand. */
    private static final int PDF_HEADER = 1024;

    private final LifeAccess access;
    private final SopDrafts rows;
    private final SopLife life;
    private final DeployedDrafts drafts;
    private final SheetPrint print;
    private final CurrentUser user;

    RatificationController(LifeAccess access, SopDrafts rows, SopLife life, DeployedDrafts drafts, SheetPrint print, CurrentUser user) {
        this.access = access;
        this.rows = rows;
        this.life = life;
        this.drafts = drafts;
        this.print = print;
        this.user = user;
    }

    /** The sheet to be signed, as PDF. */
    @GetMapping("/sheet-to-sign.pdf")
    ResponseEntity<byte[]> sheet(@PathVariable String agencyId, @PathVariable String id, @Valid @ModelAttribute Entry entry) {
        Agency agency = ratifying(agencyId);
        SopDraft draft = draft(agency, id);
        return FileAnswer.shown("lembar-sop-%s-untuk-ditandatangani.pdf".formatted(draft.sop().key()))
                .with(print.toBeSigned(agency, drafts.diagram(draft.deployment()), entry.ratified(agency)));
    }

    /** Hands in the signed sheet; the draft comes into force on its effective date. */
    @PostMapping("/ratification")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void ratify(@PathVariable String agencyId, @PathVariable String id, @Valid @ModelAttribute Entry entry,
                @RequestParam(defaultValue = "false") boolean identity, @RequestParam MultipartFile file) throws IOException {
        Agency agency = ratifying(agencyId);
        byte[] scan = file.getBytes();
        if (!new String(scan, 0, Math.min(scan.length, PDF_HEADER), StandardCharsets.ISO_8859_1).contains("%PDF-")) {
            throw Refusal.unsupportedType("Unggah pindaian lembar yang sudah ditandatangani sebagai PDF.");
        }
        if (OwnPrint.isOne(scan)) {
            throw Refusal.invalid("Berkas ini lembar yang dibuat Baku, bukan pindaian lembar yang sudah ditandatangani. Cetak lembarnya, "
                    + "tanda tangani, lalu pindai kertas itu dan unggah hasilnya.");
        }
        life.ratify(agency, draft(agency, id), user.id(), identity, entry.ratified(agency), scan);
    }

    private Agency ratifying(String agencyId) {
        Agency agency = access.agency(agencyId);
        access.requireRatifying(agency);
        return agency;
    }

    private SopDraft draft(Agency agency, String id) {
        return rows.find(agency, id).filter(draft -> draft.standing() == Standing.WAITING && draft.act() == Act.DEPLOY)
                .orElseThrow(Refusal::notFound);
    }

    /**
     * What the head enters for the sheet.
     *
     * @param effective effective date in ISO 8601
     * @param official  key of the agency's official who signs
     */
    record Entry(@NotBlank(message = "Isi nomor revisi.") @Size(max = 30, message = "Nomor revisi terlalu panjang.") String revision,
                 @NotBlank(message = "Isi tanggal efektif.") String effective,
                 @NotBlank(message = "Isi apa yang berubah.")
                 @Size(max = 1000, message = "Catatan perubahan terlalu panjang; paling panjang {max} huruf.") String change,
                 @NotBlank(message = "Pilih pejabat yang menandatangani.") String official) {

        Ratified ratified(Agency agency) {
            Official signing = Optional.ofNullable(agency.officials().get(official))
                    .orElseThrow(() -> Refusal.invalid("Pilih pejabat yang menandatangani."));
            try {
                return new Ratified(revision.strip(), LocalDate.parse(effective.strip()), change.strip(),
                        new Ratifier(signing.position(), signing.name(), signing.nip()));
            } catch (DateTimeParseException e) {
                throw Refusal.invalid("Tanggal efektif bukan tanggal.");
            }
        }
    }
}

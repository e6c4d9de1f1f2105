package id.baku.document.store;

import java.util.List;

import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import id.baku.document.print.OwnPrint;
import id.baku.document.store.ScannedPapers.Scanned;
import id.baku.engine.refusal.Refusal;

/**
 * What a file that is handed in as the scan of a signed paper shows: refused where the file itself tells that it cannot be one,
 * because Baku made it, or because it was handed in already for another paper.
 */
@Component
class ScanFiles {

    private final NaskahRepository naskahs;
    private final ObjectProvider<ScannedPapers> papers;

    ScanFiles(NaskahRepository naskahs, ObjectProvider<ScannedPapers> papers) {
        this.naskahs = naskahs;
        this.papers = papers;
    }

    /** The papers that it shows; none where it is but a file. */
    List<Scanned> shown(Task task, Naskah file, byte[] content, String entries) {
        if (!file.kind().endsWith(Uploads.SCAN)) {
            return List.of();
        }
        List<Scanned> shown = papers.stream().flatMap(one -> one.of(task, file.kind(), entries).stream()).toList();
        if (!shown.isEmpty() && OwnPrint.isOne(content)) {
            throw Refusal.invalid("Berkas ini naskah yang dibuat Baku, bukan pindaian kertas yang sudah ditandatangani. Cetak naskahnya di "
                    + "kertas, mintakan tanda tangan, lalu pindai atau foto kertas itu dan unggah hasilnya.");
        }
        List<Naskah> before = naskahs.findByAgencyAndSha256AndKindEndingWith(task.getTenantId(), file.sha256(),
                Uploads.SCAN);
        if (shown.stream().anyMatch(paper -> before.stream().anyMatch(scan -> isOfAnother(task, scan, paper)))) {
            throw Refusal.conflict("Berkas yang sama persis sudah diserahkan sebagai pindaian kertas lain. Isi atau nomor kertas ini berbeda: "
                    + "cetak, mintakan tanda tangan, lalu pindai kertas ini sendiri dan unggah hasilnya.");
        }
        return shown;
    }

    /** Of another case, or of another text of the same document; one file may show several papers of a case. */
    private boolean isOfAnother(Task task, Naskah scan, Scanned paper) {
        return !task.getProcessInstanceId().equals(scan.processInstanceId()) || scan.approvedData() != null
                && scan.kind().equals(Uploads.scanOf(paper.document())) && papers.stream().noneMatch(one -> one.shows(task, scan, paper));
    }
}

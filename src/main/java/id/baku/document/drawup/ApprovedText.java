package id.baku.document.drawup;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import id.baku.document.print.EditableRegions;
import id.baku.document.print.NaskahStage;
import id.baku.document.store.DocumentId;
import id.baku.document.store.NaskahStore;
import id.baku.engine.cases.CaseData;

/**
 * What was signed off, or laid before the parties, is what is issued and copied: later entries may add what the text
 * still lacked, a number or a date, but change nothing in it.
 */
@Component
class ApprovedText {

    private final NaskahStore store;
    private final CaseData caseData;

    ApprovedText(NaskahStore store, CaseData caseData) {
        this.store = store;
        this.caseData = caseData;
    }

    /** The data for a document: the present one, and for an issued document the approved one before it. */
    Map<String, Object> keep(DocumentId document, NaskahStage stage, Map<String, Object> present) {
        if (!stage.isIssued()) {
            return present;
        }
        return Stream.of(NaskahStage.TTD, NaskahStage.SIAP)
                .flatMap(approved -> store.versions(document, approved).stream())
                .reduce((earlier, later) -> later.createdAt().isBefore(earlier.createdAt()) ? earlier : later)
                .map(approved -> withItsWording(present, caseData.fromJson(approved.approvedData()))).orElse(present);
    }

    /** A wording that was edited after the approval counts for nothing, nor does one where the standard text was approved. */
    private static Map<String, Object> withItsWording(Map<String, Object> present, Map<String, Object> approved) {
        Map<String, Object> merged = merge(present, approved);
        merged.put(EditableRegions.KEY, approved.getOrDefault(EditableRegions.KEY, Map.of()));
        return merged;
    }

    private static Map<String, Object> merge(Map<?, ?> present, Map<?, ?> approved) {
        Map<String, Object> merged = new LinkedHashMap<>();
        present.forEach((key, value) -> merged.put(String.valueOf(key), value));
        approved.forEach((key, value) -> {
            if (value instanceof Map<?, ?> part && merged.get(key) instanceof Map<?, ?> presentPart) {
                merged.put(String.valueOf(key), merge(presentPart, part));
            } else if (!isEmpty(value)) {
                merged.put(String.valueOf(key), value);
            }
        });
        return merged;
    }

    private static boolean isEmpty(Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }
}

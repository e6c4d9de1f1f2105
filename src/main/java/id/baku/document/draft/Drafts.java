package id.baku.document.draft;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.document.draft.Draft.Origin;
import id.baku.document.drawup.EditedTexts;
import id.baku.document.print.EditableField;
import id.baku.document.print.EditableNaskah;
import id.baku.engine.cases.CaseData;
import id.baku.engine.refusal.Refusal;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Role;
import id.baku.web.user.UserNames;

/** The wording of documents: the standard text until somebody changes it, then the latest saved version. */
@Service
@Transactional
class Drafts implements EditedTexts {

    private static final int LONGEST_TEXT = 200_000;
    private static final int LONGEST_LINE = 500;

    private final DraftRepository drafts;
    private final EditableNaskah naskah;
    private final Agencies agencies;
    private final CaseData caseData;
    private final UserNames names;
    private final Clock clock;

    Drafts(DraftRepository drafts, EditableNaskah naskah, Agencies agencies, CaseData caseData,
           UserNames names, Clock clock) {
        this.drafts = drafts;
        this.naskah = naskah;
        this.agencies = agencies;
        this.caseData = caseData;
        this.names = names;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> of(String processInstanceId, String kind) {
        return drafts.findFirstByProcessInstanceIdAndKindOrderByVersionDesc(processInstanceId, kind).map(this::texts)
                .orElse(Map.of());
    }

    /** Title, fields and all versions of the document. */
    @Transactional(readOnly = true)
    DraftView view(DraftPlace place) {
        Agency agency = agencies.get(place.agency());
        Map<EditableField, String> standard = standard(place);
        List<Draft> versions = drafts.findByProcessInstanceIdAndKindOrderByVersionDesc(place.processInstanceId(), place.kind());
        Map<String, String> latest = versions.stream().findFirst().map(this::texts).orElse(Map.of());
        return new DraftView(place.kind(), naskah.title(place.kind(), agency, place.data()), place.editable(),
                hasArticles(standard), standard.entrySet().stream().map(field -> DraftView.Field.of(field.getKey(),
                        latest.get(field.getKey().id()), field.getValue())).toList(),
                versions.isEmpty() ? 0 : versions.get(0).version(),
                versions.stream().map(draft -> version(draft, agency)).toList());
    }

    /** The standard text of every field, filled in with the place's data. */
    Map<EditableField, String> standard(DraftPlace place) {
        return naskah.standardTexts(place.kind(), agencies.get(place.agency()), place.data());
    }

    /** The draft as PDF with these texts; nothing is kept. */
    byte[] preview(DraftPlace place, Map<String, String> texts) {
        return naskah.preview(place.kind(), agencies.get(place.agency()), place.data(),
                checked(place, over(of(place.processInstanceId(), place.kind()), texts)));
    }

    /**
     * Saves a version, unless it equals the latest one.
     *
     * @param texts by the ids of the fields. A field that is {@code null} or equals the standard text follows the case's data;
     *     a field that is missing, because the task does not offer it, keeps its saved text
     * @param basedOn the version that was edited; refused when another one was saved meanwhile
     */
    void save(DraftPlace place, Map<String, String> texts, int basedOn, Origin origin, String note, String user) {
        Optional<Draft> latest = drafts.findFirstByProcessInstanceIdAndKindOrderByVersionDesc(place.processInstanceId(),
                place.kind());
        int last = latest.map(Draft::version).orElse(0);
        if (basedOn != last) {
            throw overtaken(latest.map(draft -> names.of(draft.editedBy())).orElse("pengguna lain"));
        }
        Map<String, String> saved = latest.map(this::texts).orElse(Map.of());
        Map<String, String> changed = checked(place, over(saved, texts));
        standard(place).forEach((field, text) -> changed.remove(field.id(), text));
        if (changed.equals(saved)) {
            return;
        }
        Origin from = changed.isEmpty() ? Origin.STANDARD : origin;
        try {
            drafts.saveAndFlush(new Draft(place, last + 1, caseData.toJson(changed), from,
                    note == null || note.isBlank() ? null : note.strip(), user, clock.instant()));
        } catch (DataIntegrityViolationException e) {
            throw overtaken("pengguna lain");
        }
    }

    private static Map<String, String> over(Map<String, String> saved, Map<String, String> texts) {
        Map<String, String> all = new HashMap<>(saved);
        all.putAll(texts);
        return all;
    }

    /** The texts as they are kept; answers 400 where a text is not allowed. */
    private Map<String, String> checked(DraftPlace place, Map<String, String> texts) {
        Map<EditableField, String> known = standard(place);
        Map<String, String> checked = new LinkedHashMap<>();
        known.keySet().forEach(field -> {
            String text = texts.get(field.id());
            if (text == null) {
                return;
            }
            boolean line = field.shape() == EditableField.Shape.LINE;
            String clean = text.replace("\r\n", "\n").replace('\t', ' ').strip();
            int longest = line ? LONGEST_LINE : LONGEST_TEXT;
            if (clean.length() > longest) {
                throw Refusal.invalid("%s terlalu panjang; paling panjang %d huruf.".formatted(field.label(), longest));
            }
            if (clean.isEmpty() && field.shape() != EditableField.Shape.COPIES) {
                throw Refusal.invalid("%s belum diisi.".formatted(field.label()));
            }
            checked.put(field.id(), line ? clean.replace('\n', ' ') : clean);
        });
        return checked;
    }

    private Map<String, String> texts(Draft draft) {
        Map<String, String> texts = new LinkedHashMap<>();
        caseData.fromJson(draft.content()).forEach((field, text) -> texts.put(field, String.valueOf(text)));
        return texts;
    }

    /** Whether a document has articles: such agreements are exchanged as Word files. */
    static boolean hasArticles(Map<EditableField, String> standard) {
        return standard.keySet().stream().toList().equals(List.of(EditableField.BODY));
    }

    private DraftView.Version version(Draft draft, Agency agency) {
        return new DraftView.Version(draft.version(), draft.createdAt(), names.of(draft.editedBy()),
                Optional.ofNullable(draft.editedRole()).flatMap(agency::role).map(Role::name).orElse(""),
                draft.origin(), draft.note(), texts(draft));
    }

    private static Refusal overtaken(String by) {
        return Refusal.conflict(("Konsep ini baru saja disimpan oleh %s. Salin perubahan "
                + "Anda, muat ulang konsep, lalu terapkan kembali.").formatted(by));
    }
}

package id.baku.document.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import id.baku.engine.cases.CaseStarted;
import id.baku.engine.refusal.Refusal;

/** Files that people hand in: scans of letters, signed originals, receipts. */
@Service
@Transactional
public class Uploads {

    /**
     * Ending of the slot for the scan of a signed document. The kind stands before it and, where one document is made for each
     * of several people, {@link DocumentId#mark its mark}.
     */
    public static final String SCAN = ".pindaian";

    private static final int LONGEST = 200;
    private static final Duration UNUSED = Duration.ofDays(1);
    private static final int MOST_UNUSED = 20;

    private final NaskahStore store;
    private final ScanFiles scans;
    private final Clock clock;

    Uploads(NaskahStore store, ScanFiles scans, Clock clock) {
        this.store = store;
        this.scans = scans;
        this.clock = clock;
    }

    /** The slot for the scan of a document. */
    public static String scanOf(DocumentId document) {
        return document.kind() + (document.holder() == null ? "" : "." + document.mark()) + SCAN;
    }

    /**
     * Keeps a file for the instance of a task; {@code slot} is the form's name for it, e.g. {@code permohonan.berkas}. The scan
     * of a signed paper is kept with the data of the paper; one that shows the papers of several people, with those of each.
     *
     * @param entries entries of the form, see {@link ScannedPapers}
     */
    Naskah handIn(Task task, String slot, String title, byte[] content, String user, String entries) {
        Naskah handedIn = create(slot, title, content, user);
        List<ScannedPapers.Scanned> shown = scans.shown(task, handedIn, content, entries);
        Stream<Naskah> files = shown.isEmpty() ? Stream.of(handedIn) : shown.stream().map(paper ->
                create(scanOf(paper.document()), title, content, user).heldBy(paper.document().holder()).approving(paper.data()));
        return files.map(file -> store.save(file.of(task.getTenantId(), task.getProcessInstanceId(), task.getTaskDefinitionKey()), content))
                .toList().get(0);
    }

    /** Keeps a file for an instance that waits for it, outside of any task. */
    public Receipt handIn(Place place, String slot, String title, byte[] content, String user) {
        Naskah naskah = create(slot, title, content, user)
                .of(place.agency(), place.processInstanceId(), place.activityId());
        store.save(naskah, content);
        return new Receipt(naskah.id(), naskah.fileName(), warning(content));
    }

    /** What is wrong with a file that is accepted all the same; {@code null} where nothing is. */
    static String warning(byte[] content) {
        return FileType.of(content).warning(content).orElse(null);
    }

    /** Whether it is the id of a file handed in for the instance. */
    public boolean holds(String processInstanceId, String id) {
        return store.handedIn(processInstanceId, id).isPresent();
    }

    /** Whether it is the id of a file handed in with an activity of an instance since a moment. */
    public boolean holds(String processInstanceId, String activityId, String id, Instant since) {
        return store.handedIn(processInstanceId, id).filter(file -> activityId.equals(file.activityId())
                && !file.createdAt().isBefore(since)).isPresent();
    }

    /** Whether any file was handed in with an activity of an instance since a moment. */
    public boolean anyOf(String processInstanceId, String activityId, Instant since) {
        return store.anyHandedIn(processInstanceId, activityId, since);
    }

    /** Keeps a file for an instance that the user is about to start; it is discarded if not used within a day. */
    Naskah handIn(String slot, String title, byte[] content, String user) {
        if (store.unattached(user, clock.instant().minus(UNUSED)) >= MOST_UNUSED) {
            throw Refusal.tooMany("Terlalu banyak berkas yang belum dipakai. Kirim dahulu permohonan yang sedang diisi.");
        }
        return store.save(create(slot, title, content, user), content);
    }

    /** Attaches the files whose ids the start form sends; only the user's own are accepted. */
    @EventListener
    void attach(CaseStarted started) {
        if (started.startedBy() != null) {
            Set<String> texts = new HashSet<>();
            collectTexts(started.data(), texts);
            store.attach(started.startedBy(), texts, started.agency(), started.processInstanceId());
        }
    }

    private Naskah create(String slot, String title, byte[] content, String user) {
        if (title.isBlank() || title.length() > LONGEST || slot.length() > LONGEST) {
            throw Refusal.invalid("Beri berkas ini judul yang pendek.");
        }
        FileType type = FileType.of(content);
        String name = title.replaceAll("[^\\p{L}\\p{N}]+", "-") + "." + type.extension();
        Instant now = clock.instant();
        return new Naskah(slot, null, title, new StoredFile(name, type.mediaType(), content), now).by(user, null, now);
    }

    private static void collectTexts(Object value, Set<String> texts) {
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> collectTexts(item, texts));
        } else if (value instanceof Iterable<?> items) {
            items.forEach(item -> collectTexts(item, texts));
        } else if (value instanceof String text) {
            texts.add(text);
        }
    }

    /** The activity of an instance that a file belongs to. */
    public record Place(String agency, String processInstanceId, String activityId) {
    }

    /**
     * What is answered to an upload: the id that names the file in the case's data.
     *
     * @param warning what the user should check; {@code null} where nothing is wrong
     */
    public record Receipt(String id, String fileName, String warning) {
    }
}

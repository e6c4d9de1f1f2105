package id.baku.document.store;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

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

    private static final int LONGEST = 200;
    private static final Duration UNUSED = Duration.ofDays(1);
    private static final int MOST_UNUSED = 20;

    private final NaskahStore store;
    private final Clock clock;

    Uploads(NaskahStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** A file for the instance of a task; {@code slot} is the form's name for it, e.g. {@code surat.berkas}. */
    Naskah handIn(Task task, String slot, String title, byte[] content, String user) {
        Naskah naskah = create(slot, title, content, user)
                .of(task.getTenantId(), task.getProcessInstanceId(), task.getTaskDefinitionKey());
        return store.save(naskah, content);
    }

    /** A file for an instance that waits for it, beside any task. */
    public Receipt handIn(Place place, String slot, String title, byte[] content, String user) {
        Naskah naskah = create(slot, title, content, user)
                .of(place.agency(), place.processInstanceId(), place.activityId());
        store.save(naskah, content);
        return new Receipt(naskah.id(), naskah.fileName());
    }

    /** Whether this is the id of a file that was handed in with the instance. */
    public boolean holds(String processInstanceId, String id) {
        return store.handedIn(processInstanceId, id).isPresent();
    }

    /** Whether this is the id of a file that was handed in with an activity of an instance since then. */
    public boolean holds(String processInstanceId, String activityId, String id, Instant since) {
        return store.handedIn(processInstanceId, id).filter(file -> activityId.equals(file.activityId())
                && !file.createdAt().isBefore(since)).isPresent();
    }

    /** Whether a file was handed in with an activity of an instance since then. */
    public boolean anyOf(String processInstanceId, String activityId, Instant since) {
        return store.anyHandedIn(processInstanceId, activityId, since);
    }

    /** A file for an instance that its user is about to start; what he did not use within a day is discarded. */
    Naskah handIn(String slot, String title, byte[] content, String user) {
        if (store.unattached(user, clock.instant().minus(UNUSED)) >= MOST_UNUSED) {
            throw Refusal.tooMany("Terlalu banyak berkas yang belum dipakai. Kirim dahulu permohonan yang sedang diisi.");
        }
        return store.save(create(slot, title, content, user), content);
    }

    /** The start form carries the ids of its files; only the user's own are taken. */
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
        FileType type = FileType.of(content).orElseThrow(() -> Refusal.unsupportedType(
                "Hanya berkas PDF, JPEG, atau PNG yang dapat diunggah."));
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

    /** Where a file belongs: an activity of an instance. */
    public record Place(String agency, String processInstanceId, String activityId) {
    }

    /** What the one who handed a file in gets: the id that names it in the case's data. */
    public record Receipt(String id, String fileName) {
    }
}

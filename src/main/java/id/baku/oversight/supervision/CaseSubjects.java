package id.baku.oversight.supervision;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

import id.baku.engine.cases.CaseData;
import id.baku.engine.cases.CaseStarted;
import id.baku.engine.cases.CasesRemoved;
import id.baku.engine.entry.SoughtWord;
import id.baku.web.user.UserNames;

/**
 * What cases are about, noted when they start, so that they can be searched. The caller checks whether the user may see them.
 */
@Component
class CaseSubjects {

    private static final Set<String> APPLICANT = Set.of("instansi", "pemohon", "narahubung");
    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST = 2_000;

    private final JdbcTemplate jdbc;
    private final CaseData caseData;
    private final UserNames names;
    private final Clock clock;

    CaseSubjects(JdbcTemplate jdbc, CaseData caseData, UserNames names, Clock clock) {
        this.jdbc = jdbc;
        this.caseData = caseData;
        this.names = names;
        this.clock = clock;
    }

    @EventListener
    void note(CaseStarted started) {
        note(started, clock.instant());
    }

    @EventListener
    void remove(CasesRemoved removed) {
        jdbc.batchUpdate("delete from case_subject where process_instance_id = ?", removed.processInstanceIds().stream()
                .map(id -> new Object[] {id}).toList());
    }

    void note(CaseStarted started, Instant at) {
        String subject = started.properties().get("pokokKasus").map(path -> caseData.at(path, started.data()::get))
                .map(String::valueOf).orElse("");
        Stream<String> applicants = started.data().values().stream().filter(Map.class::isInstance)
                .flatMap(part -> ((Map<?, ?>) part).entrySet().stream())
                .filter(entry -> APPLICANT.contains(String.valueOf(entry.getKey())))
                .map(Map.Entry::getValue).filter(Objects::nonNull).map(String::valueOf);
        String words = Stream.concat(Stream.of(started.businessKey(), subject, names.of(started.startedBy())), applicants)
                .filter(Objects::nonNull).distinct().collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        jdbc.update("insert into case_subject (process_instance_id, agency, sop_key, subject, started_at, words) "
                + "values (?, ?, ?, ?, ?, ?)", started.processInstanceId(), started.agency(), started.sop(),
                shortened(subject, LONGEST_SUBJECT), Timestamp.from(at), shortened(words, LONGEST));
    }

    /** Ids of the latest cases that contain each of the words, of an agency or of one SOP. */
    List<String> find(String agency, String sopKey, Collection<String> words, int most) {
        StringBuilder query = new StringBuilder("select process_instance_id from case_subject where agency = ?");
        List<Object> values = new ArrayList<>(List.of(agency));
        if (sopKey != null) {
            query.append(" and sop_key = ?");
            values.add(sopKey);
        }
        words.forEach(word -> {
            query.append(" and words like ? escape '!'");
            values.add(new SoughtWord(word).pattern());
        });
        values.add(most);
        return jdbc.queryForList(query + " order by started_at desc limit ?", String.class, values.toArray());
    }

    /** The subjects of these cases, by id. */
    Map<String, String> of(Collection<String> processInstanceIds) {
        Set<String> ids = new LinkedHashSet<>(processInstanceIds);
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<String, String> subjects = new HashMap<>();
        jdbc.query("select process_instance_id, subject from case_subject where process_instance_id in ("
                + String.join(", ", Collections.nCopies(ids.size(), "?")) + ")",
                row -> { subjects.put(row.getString(1), row.getString(2)); }, ids.toArray());
        return subjects;
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}

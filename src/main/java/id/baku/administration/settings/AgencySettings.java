package id.baku.administration.settings;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import id.baku.engine.round.Round;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.agency.Official;
import id.baku.office.record.Act;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.Entry;

/**
 * Keeps the settings that administrators have changed, and puts them into {@link Agencies}: at start, at once on the node where
 * they are changed, and within a minute on the others. Documents already approved keep their text.
 */
@Component
class AgencySettings implements Round {

    /** Key of the row for the office's address; the other rows have the key of an official. */
    static final String OFFICE = "office";

    private final JdbcTemplate jdbc;
    private final Agencies agencies;
    private final AgencyRecord record;
    private final TransactionTemplate transaction;
    private final ObjectMapper json;
    private final Clock clock;

    AgencySettings(JdbcTemplate jdbc, Agencies agencies, AgencyRecord record, PlatformTransactionManager transactions,
                   ObjectMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.agencies = agencies;
        this.record = record;
        this.transaction = new TransactionTemplate(transactions);
        this.json = json;
        this.clock = clock;
        run();
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    /** Reads the settings again. One at a time, so that a round which has read older rows does not undo what was just set. */
    @Override
    public synchronized void run() {
        Map<String, Agency> changed = new LinkedHashMap<>();
        jdbc.query("select agency, subject, content from agency_setting order by changed_at", row -> {
            changed.computeIfAbsent(row.getString(1), id -> agencies.find(id).orElse(null));
            String subject = row.getString(2);
            String content = row.getString(3);
            changed.computeIfPresent(row.getString(1), (id, agency) -> changed(agency, subject, content));
        });
        changed.values().forEach(agencies::replace);
    }

    void setOffice(Agency agency, Office office, String user) {
        set(agency, OFFICE, office, user);
    }

    /** Sets an official, who must be one of the agency's. */
    void setOfficial(Agency agency, String key, Official official, String user) {
        set(agency, key, official, user);
    }

    /**
     * Who changed each setting last, by the official's key or {@code office}; settings that stand as in the file are missing.
     */
    Map<String, Change> changes(Agency agency) {
        Map<String, Change> latest = new LinkedHashMap<>();
        jdbc.query("select subject, changed_by, changed_at from agency_setting where agency = ? order by changed_at", row -> {
            latest.put(row.getString(1), new Change(row.getString(2), row.getTimestamp(3).toInstant()));
        }, agency.id());
        return latest;
    }

    private synchronized void set(Agency agency, String subject, Object content, String user) {
        String text = write(content);
        transaction.executeWithoutResult(status -> {
            jdbc.update("insert into agency_setting (id, agency, subject, content, changed_by, changed_at) values (?, ?, ?, ?, ?, ?)",
                    UUID.randomUUID().toString(), agency.id(), subject, text, user, Timestamp.from(clock.instant()));
            record.write(Entry.of(agency.id(), user, Act.SETTING_CHANGED).about(subject).with(text));
        });
        run();
    }

    /** Rows of officials or agencies that the settings file no longer has are passed over. */
    private Agency changed(Agency agency, String subject, String content) {
        if (subject.equals(OFFICE)) {
            Office office = read(content, Office.class);
            return agency.withOffice(office.address(), office.contact());
        }
        return agency.withOfficial(subject, read(content, Official.class));
    }

    private String write(Object content) {
        try {
            return json.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private <T> T read(String content, Class<T> type) {
        try {
            return json.readValue(content, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("agency_setting holds what is no " + type.getSimpleName(), e);
        }
    }

    record Change(String by, Instant at) {
    }
}

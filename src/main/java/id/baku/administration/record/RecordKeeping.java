package id.baku.administration.record;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import id.baku.engine.round.Round;
import id.baku.office.agency.Agencies;
import id.baku.office.agency.Agency;
import id.baku.office.record.AgencyRecord;
import id.baku.office.record.RecordChain;

/**
 * Seals new lines of the records in the background and deletes lines older than their retention time. The end of each chain is
 * written to the log: whoever keeps the log can check whether the database still holds the same.
 */
@Component
class RecordKeeping implements Round {

    private static final Logger log = LoggerFactory.getLogger(RecordKeeping.class);

    private final RecordChain chain;
    private final AgencyRecord record;
    private final Agencies agencies;
    private final RecordProperties properties;
    private final Clock clock;

    RecordKeeping(RecordChain chain, AgencyRecord record, Agencies agencies, RecordProperties properties, Clock clock) {
        this.chain = chain;
        this.record = record;
        this.agencies = agencies;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        Instant oldest = clock.instant().atZone(ZoneOffset.UTC).minusYears(properties.years()).toInstant();
        records().forEach(agency -> {
            if (chain.seal(agency) + chain.forget(agency, oldest, record) > 0) {
                log.info("Record of {}: {}", agency, chain.end(agency));
            }
        });
    }

    private List<String> records() {
        return Stream.concat(agencies.all().stream().map(Agency::id), Stream.of(AgencyRecord.PLATFORM)).toList();
    }
}

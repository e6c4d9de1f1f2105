package id.baku.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import id.baku.engine.time.SimulatedTime;

/** Fills an empty installation with a few cases of every SOP in different states, so that newcomers see it at work. */
@Component
@Order(30)
@ConditionalOnProperty("baku.sample.cases")
class SampleCases implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(SampleCases.class);

    private final ResourcePatternResolver resources;
    private final RepositoryService repositoryService;
    private final HistoryService historyService;
    private final SamplePlayer player;
    private final SimulatedTime time;
    private final Clock clock;
    private final TransactionTemplate wholly;

    SampleCases(ResourcePatternResolver resources, RepositoryService repositoryService, HistoryService historyService,
                SamplePlayer player, SimulatedTime time, Clock clock,
                PlatformTransactionManager transactions) {
        this.resources = resources;
        this.repositoryService = repositoryService;
        this.historyService = historyService;
        this.player = player;
        this.time = time;
        this.clock = clock;
        this.wholly = new TransactionTemplate(transactions);
    }

    @Override
    public void run(ApplicationArguments args) {
        if (historyService.createHistoricProcessInstanceQuery().count() > 0) {
            return;
        }
        Instant begin = clock.instant();
        time.during(() -> sops().filter(this::isDeployed).forEach(sop -> play(sop, begin)));
        log.info("Sample cases: {} in {} s", historyService.createHistoricProcessInstanceQuery().count(),
                Duration.between(begin, clock.instant()).toSeconds());
    }

    /** A sample that fails leaves nothing behind and does not stop the start. */
    private void play(SampleSop sop, Instant now) {
        List<SampleCase> cases = sop.cases();
        for (int i = 0; i < cases.size(); i++) {
            try {
                int number = i;
                wholly.executeWithoutResult(status -> player.play(sop, cases.get(number), number, now));
            } catch (RuntimeException e) {
                log.warn("Sample case {} of {} cannot be played", i + 1, sop.key(), e);
            }
        }
    }

    private boolean isDeployed(SampleSop sop) {
        return repositoryService.createProcessDefinitionQuery().processDefinitionKey(sop.key())
                .tenantIdIn(sop.agency()).count() > 0;
    }

    private Stream<SampleSop> sops() {
        try {
            return Arrays.stream(resources.getResources("classpath:sample/*.yml")).map(Resource::getFilename)
                    .sorted().map(name -> SampleSop.of(name.replace(".yml", "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

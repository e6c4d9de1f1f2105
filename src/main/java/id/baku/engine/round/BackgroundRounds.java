package id.baku.engine.round;

import java.time.Duration;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Runs the {@link Round}s once the application is ready; before that the clock may show the past of a sample case. A round that
 * fails is logged and runs again at its next time.
 */
@Component
@ConditionalOnProperty(name = "baku.background.enabled", matchIfMissing = true)
class BackgroundRounds implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(BackgroundRounds.class);
    private static final Duration LONGEST_END = Duration.ofSeconds(30);

    private final List<Round> rounds;
    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();

    BackgroundRounds(List<Round> rounds) {
        this.rounds = rounds;
        scheduler.setThreadNamePrefix("baku-round-");
        scheduler.setPoolSize(2);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationMillis(LONGEST_END.toMillis());
        scheduler.setErrorHandler(error -> log.error("A background round failed and will be repeated", error));
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        scheduler.initialize();
        rounds.forEach(round -> scheduler.scheduleWithFixedDelay(round::run, round.every()));
    }

    @Override
    public void destroy() {
        scheduler.shutdown();
    }
}

package id.baku.engine.bounds;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import id.baku.office.start.StartRefusal;

/**
 * {@code baku.bounds}: what one case may take of the server before it is stopped.
 *
 * @param jobsPerMinute timers and other steps in the background that it may have in a minute
 * @param jobsPerDay    those that it may have in a day
 * @param startsPerDay  cases that it, with all that come of it, may start in a day
 */
@ConfigurationProperties("baku.bounds")
public record CaseBounds(@DefaultValue("3000") int jobsPerMinute, @DefaultValue("20000") int jobsPerDay,
                         @DefaultValue("1000") int startsPerDay) {

    public CaseBounds {
        if (jobsPerMinute < 1 || jobsPerDay < 1 || startsPerDay < 1) {
            throw new StartRefusal("A bound in baku.bounds is below 1", "Set at least 1, or leave it out.");
        }
    }
}

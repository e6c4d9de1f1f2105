package id.baku.document.verification;

import java.time.Duration;

import org.springframework.stereotype.Component;

import id.baku.office.limit.Limit;
import id.baku.office.limit.Limits;
import id.baku.office.limit.Network;

/** Counts the requests of each address. */
@Component
class RequestLimits {

    private final Limits limits;
    private final Limit requests;
    private final Limit uploads;

    RequestLimits(Limits limits, VerificationProperties properties) {
        this.limits = limits;
        this.requests = new Limit("verification", properties.requestsPerMinute(), Duration.ofMinutes(1));
        this.uploads = new Limit("comparison", properties.uploadsPerMinute(), Duration.ofMinutes(1));
    }

    /** Whether one more request of this address is within the limits. */
    boolean allow(String address, boolean upload) {
        String client = Network.of(address);
        return limits.take(requests, client) && (!upload || limits.take(uploads, client));
    }
}

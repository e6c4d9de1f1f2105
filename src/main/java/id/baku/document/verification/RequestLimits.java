package id.baku.document.verification;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

import io.github.bucket4j.Bucket;

/** Counts what one address asks for, in memory and for minutes only: addresses are personal data. */
@Component
class RequestLimits {

    private static final int MOST_ADDRESSES = 100_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** A subscriber of IPv6 has at least a network of 64 bits and would otherwise have as many limits as addresses. */
    private static final int NETWORK = 8;

    private final LoadingCache<String, Bucket> requests;
    private final LoadingCache<String, Bucket> uploads;

    RequestLimits(VerificationProperties properties) {
        this.requests = buckets(properties.requestsPerMinute());
        this.uploads = buckets(properties.uploadsPerMinute());
    }

    /** Whether one more request of this client is within the limits. */
    boolean allow(String address, boolean upload) {
        String client = client(address);
        return requests.get(client).tryConsume(1) && (!upload || uploads.get(client).tryConsume(1));
    }

    private static LoadingCache<String, Bucket> buckets(int perMinute) {
        return Caffeine.newBuilder().maximumSize(MOST_ADDRESSES).expireAfterAccess(MINUTE.multipliedBy(2)).build(
                address -> Bucket.builder().addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE)).build());
    }

    private static String client(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, NETWORK) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}

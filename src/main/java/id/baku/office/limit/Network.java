package id.baku.office.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** Which addresses count as one for limits. */
public final class Network {

    /**
     * Bytes of an IPv6 address that identify a subscriber: one subscriber has at least a network of 64 bits, and would
     * otherwise have as many limits as addresses.
     */
    private static final int OF_ONE_SUBSCRIBER = 8;

    private Network() {
    }

    /** The subscriber behind an address as a server sees it. */
    public static String of(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(parsed.getAddress(), 0, OF_ONE_SUBSCRIBER) : parsed.getHostAddress();
        } catch (UnknownHostException e) {
            return address;
        }
    }
}

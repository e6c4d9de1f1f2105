package id.baku.office.limit;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What counts as one address. */
public final class Network {

    /** A subscriber of IPv6 has at least a network of 64 bits and would otherwise have as many limits as addresses. */
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

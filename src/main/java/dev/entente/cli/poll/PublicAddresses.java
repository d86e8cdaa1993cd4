package dev.entente.cli.poll;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Finds the addresses of hosts, and refuses those inside somebody's network: a connection is made to the very addresses
 * that were looked at, so neither a redirect nor a name that changes its address leads there. A host with one such
 * address is refused whole.
 */
final class PublicAddresses extends SystemDefaultDnsResolver {

    /** IANA's special-purpose registries, beside what {@link InetAddress} knows: block, and bits of its prefix. */
    private static final int[][] INSIDE_4 = {
        {0, 0, 8}, {100, 64, 10}, {192, 0, 24}, {198, 18, 15}, {240, 0, 4},
    };

    private static final byte[] NAT64 = {0, 0x64, (byte) 0xff, (byte) 0x9b, 0, 0, 0, 0, 0, 0, 0, 0};
    private static final byte[] SIX_TO_FOUR = {0x20, 0x02};
    private static final byte[] TEREDO = {0x20, 0x01, 0, 0};

    private final Set<String> allowed;

    /** @param allowed hosts, as they stand in addresses, that may be inside */
    PublicAddresses(Set<String> allowed) {
        this.allowed = allowed.stream().map(PublicAddresses::plain).collect(Collectors.toSet());
    }

    /** A host is inside somebody's network. */
    static final class Inside extends UnknownHostException {

        Inside(String host, InetAddress address) {
            super("host " + host + " has the private address " + address.getHostAddress() + ": --allow-private " + host
                    + " allows it");
        }
    }

    private static String plain(String host) {
        return host.toLowerCase(Locale.ROOT).replaceAll("^\\[|\\]$|\\.$", "");
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = super.resolve(host);
        if (!allowed.contains(plain(host))) {
            for (InetAddress address : addresses) {
                if (isInside(address)) {
                    throw new Inside(plain(host), address);
                }
            }
        }
        return addresses;
    }

    static boolean isInside(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return true;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isInside4(bytes) : isInside6(bytes);
    }

    private static boolean isInside4(byte[] bytes) {
        int whole = ByteBuffer.wrap(bytes).getInt();
        for (int[] block : INSIDE_4) {
            int shift = 32 - block[2];
            if (whole >>> shift == ((block[0] << 24) | (block[1] << 16)) >>> shift) {
                return true;
            }
        }
        return false;
    }

    /** Local ones (fc00::/7), and those that carry an IPv4 address, which a gateway would connect to. */
    private static boolean isInside6(byte[] bytes) {
        if ((bytes[0] & 0xfe) == 0xfc || begins(bytes, TEREDO)) {
            return true;
        }
        try {
            if (begins(bytes, NAT64) || begins(bytes, new byte[12])) {
                return isInside(InetAddress.getByAddress(Arrays.copyOfRange(bytes, 12, 16)));
            }
            return begins(bytes, SIX_TO_FOUR) && isInside(InetAddress.getByAddress(Arrays.copyOfRange(bytes, 2, 6)));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("four bytes are an address", e);
        }
    }

    private static boolean begins(byte[] bytes, byte[] prefix) {
        return Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
    }
}

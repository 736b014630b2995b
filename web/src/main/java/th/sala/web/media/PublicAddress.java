package th.sala.web.media;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses belong to the open Internet: those that the registries of IANA call globally reachable (RFC 6890). Of
 * IPv6 only what is allocated to it, without the ranges that carry an IPv4 address inside.
 */
final class PublicAddress {
    private static final List<Range> CLOSED = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/3",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Range::of)
            .toList();
    private static final Range ALLOCATED = Range.of("2000::/3");

    private PublicAddress() {}

    static boolean is(InetAddress address) {
        boolean open = address instanceof Inet4Address || ALLOCATED.holds(address);
        return open && CLOSED.stream().noneMatch(range -> range.holds(address));
    }

    private record Range(BigInteger prefix, int bytes, int shift) {
        static Range of(String text) {
            try {
                int slash = text.indexOf('/');
                byte[] start = InetAddress.getByName(text.substring(0, slash)).getAddress();
                int shift = start.length * 8 - Integer.parseInt(text.substring(slash + 1));
                return new Range(new BigInteger(1, start).shiftRight(shift), start.length, shift);
            } catch (UnknownHostException impossible) {
                throw new IllegalStateException(text, impossible);
            }
        }

        boolean holds(InetAddress address) {
            byte[] value = address.getAddress();
            return value.length == bytes
                    && new BigInteger(1, value).shiftRight(shift).equals(prefix);
        }
    }
}

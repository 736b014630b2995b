package th.sala.web.media;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a picture as a mail writes it, fit to be fetched: http or https, a named host on its usual port, nobody's
 * password. A number in place of the name, however it is spelt, is refused.
 */
final class ImageAddress {
    private static final Map<String, Integer> USUAL_PORTS = Map.of("http", 80, "https", 443);
    private static final Pattern NAME =
            Pattern.compile("([a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?\\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern ILLEGAL = Pattern.compile("[^\\x21-\\x7E]|[\"<>\\\\^`{|}]");
    private static final Pattern AUTHORITY = Pattern.compile("(?s)([A-Za-z]{4,5}://)([^/?#]*)(.*)");
    private static final int LONGEST = 4_000;

    private ImageAddress() {}

    /** Empty for what is never asked for. */
    static Optional<URI> of(String written) {
        var parts = AUTHORITY.matcher(written.strip());
        if (written.length() > LONGEST || !parts.matches()) return Optional.empty();
        try {
            var host = IDN.toASCII(parts.group(2).toLowerCase(Locale.ROOT));
            var address = new URI(parts.group(1).toLowerCase(Locale.ROOT) + host + encoded(parts.group(3)));
            return Optional.of(address).filter(ImageAddress::fit);
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static String encoded(String rest) {
        var withoutFragment = rest.split("#", 2)[0];
        return ILLEGAL.matcher(withoutFragment)
                .replaceAll(one ->
                        URLEncoder.encode(one.group(), StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static boolean fit(URI address) {
        var usual = USUAL_PORTS.get(address.getScheme());
        return usual != null
                && (address.getPort() == -1 || address.getPort() == usual)
                && address.getRawUserInfo() == null
                && address.getHost() != null
                && NAME.matcher(address.getHost()).matches();
    }
}

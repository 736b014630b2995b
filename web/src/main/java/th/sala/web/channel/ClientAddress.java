package th.sala.web.channel;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where a call comes from. Behind a proxy that is the proxy, unless the operator names the header in which it tells the
 * client's address; what a client writes there itself stands before what the proxy adds, so only the last one counts.
 */
@ApplicationScoped
public class ClientAddress {
    private static final Pattern NETWORK = Pattern.compile("^((?:[0-9a-fA-F]{0,4}:){4})[0-9a-fA-F:]*$");

    private Optional<String> header;

    ClientAddress() {}

    @Inject
    public ClientAddress(@ConfigProperty(name = "SALA_CLIENT_ADDRESS_HEADER") Optional<String> header) {
        this.header = header;
    }

    /** One household of IPv6 has a network of addresses and counts as one. */
    public String of(HttpServletRequest request) {
        String address = header.map(request::getHeader)
                .map(told -> told.substring(told.lastIndexOf(',') + 1).strip())
                .filter(told -> !told.isEmpty())
                .orElseGet(request::getRemoteAddr);
        return NETWORK.matcher(address).replaceFirst("$1");
    }
}

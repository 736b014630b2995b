package th.sala.channels.email.mime;

import java.net.IDN;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import th.sala.channels.email.mime.AuthenticationResults.Finding;
import th.sala.ticketing.intake.Trust;

/**
 * What our own mail server found out about the sender (RFC 8601). Only fields that bear its id and stand where it writes
 * them count (see {@link TraceBlock}); of several, the strictest result of DMARC decides, and a DKIM or SPF result only when
 * no field above speaks of that method. Without a DMARC result, DKIM or SPF count when they passed for the From domain itself.
 */
final class EmailTrust {
    private static final Set<String> SIGNER = Set.of("header.d", "header.i");
    private static final Set<String> ENVELOPE = Set.of("smtp.mailfrom");

    private EmailTrust() {}

    /** @param authservId the id our own mail server signs its results with; empty when it does none of this */
    static Trust of(Headers headers, String authservId, String from) {
        if (authservId.isBlank()) {
            return Trust.NONE;
        }
        Trust trust = verdict(findings(TraceBlock.results(headers, authservId.strip())), domain(from));
        return trust == Trust.PASS && authors(headers) != 1 ? Trust.NONE : trust;
    }

    /** Of several, nobody can tell which one our server judged. */
    private static long authors(Headers headers) {
        return headers.all("from").stream()
                .map(Addresses::parse)
                .flatMap(List::stream)
                .map(author -> author.value().toLowerCase(Locale.ROOT))
                .distinct()
                .count();
    }

    /** A method that a newer field speaks of cannot be bettered by one below. */
    private static List<Finding> findings(List<AuthenticationResults> newestFirst) {
        List<Finding> joined = new ArrayList<>();
        Set<String> spokenOf = new HashSet<>(Set.of("dmarc"));
        for (AuthenticationResults field : newestFirst) {
            Set<String> before = Set.copyOf(spokenOf);
            for (Finding finding : field.findings()) {
                if (finding.method().equals("dmarc") || !before.contains(finding.method())) {
                    joined.add(finding);
                    spokenOf.add(finding.method());
                }
            }
        }
        return joined;
    }

    private static Trust verdict(List<Finding> findings, String from) {
        List<Finding> dmarc = findings.stream()
                .filter(finding -> finding.method().equals("dmarc"))
                .toList();
        if (dmarc.stream().anyMatch(finding -> finding.is("dmarc", "fail"))) {
            return Trust.FAIL;
        }
        if (!dmarc.isEmpty() && dmarc.stream().allMatch(finding -> finding.is("dmarc", "pass"))) {
            return dmarc.stream().allMatch(finding -> judges(finding, from)) ? Trust.PASS : Trust.NONE;
        }
        return speaksFor(findings, "dkim", SIGNER, from) || speaksFor(findings, "spf", ENVELOPE, from)
                ? Trust.PASS
                : Trust.NONE;
    }

    /** Where the finding names whom it judged, that is the one who is shown as the author. */
    private static boolean judges(Finding finding, String from) {
        return finding.properties().stream()
                .filter(property -> property.name().equals("header.from"))
                .allMatch(property -> ascii(domain(property.value())).equals(ascii(from)));
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException unfit) {
            return domain;
        }
    }

    private static boolean speaksFor(List<Finding> findings, String method, Set<String> names, String from) {
        return !from.isEmpty()
                && findings.stream()
                        .filter(finding -> finding.is(method, "pass"))
                        .flatMap(finding -> finding.properties().stream())
                        .filter(property -> names.contains(property.name()))
                        .anyMatch(property -> domain(property.value()).equals(from));
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}

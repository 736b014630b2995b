package th.sala.channels.email.mime;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import th.sala.ticketing.intake.Trust;

/**
 * What our own mail server found out about the sender (RFC 8601). Only its newest field counts: a forged one that bears its
 * name stands below it. DMARC decides; without it, DKIM or SPF count when they speak for the From domain itself.
 */
final class EmailTrust {
    private static final Pattern DMARC = Pattern.compile("(?i)\\bdmarc\\s*=\\s*(\\w+)");
    private static final Pattern DKIM =
            Pattern.compile("(?i)\\bdkim\\s*=\\s*pass\\b[^;]*?\\bheader\\.[di]\\s*=\\s*@?([^\\s;]+)");
    private static final Pattern SPF =
            Pattern.compile("(?i)\\bspf\\s*=\\s*pass\\b[^;]*?\\bsmtp\\.mailfrom\\s*=\\s*([^\\s;]+)");
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");

    private EmailTrust() {}

    /** @param authservId the id our own mail server signs its results with; empty when it does none of this */
    static Trust of(Headers headers, String authservId, String from) {
        if (authservId.isBlank()) {
            return Trust.NONE;
        }
        return headers.all("authentication-results").stream()
                .map(result -> COMMENT.matcher(result).replaceAll(" "))
                .filter(result -> serverOf(result).equalsIgnoreCase(authservId.strip()))
                .findFirst()
                .map(result -> verdict(result, domain(from)))
                .orElse(Trust.NONE);
    }

    private static String serverOf(String result) {
        String server = result.split(";", 2)[0].strip();
        return server.split("\\s+", 2)[0];
    }

    private static Trust verdict(String result, String from) {
        Matcher dmarc = DMARC.matcher(result);
        String found = dmarc.find() ? dmarc.group(1).toLowerCase(Locale.ROOT) : "none";
        if (found.equals("pass")) {
            return Trust.PASS;
        }
        if (found.equals("fail")) {
            return Trust.FAIL;
        }
        return speaksFor(DKIM.matcher(result), from) || speaksFor(SPF.matcher(result), from) ? Trust.PASS : Trust.NONE;
    }

    private static boolean speaksFor(Matcher identity, String from) {
        while (identity.find()) {
            if (!from.isEmpty() && domain(identity.group(1)).equals(from)) {
                return true;
            }
        }
        return false;
    }

    private static String domain(String address) {
        return address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}

package th.sala.channels.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The place where the server that received a mail writes: at the top of its header, above what the author wrote (RFC 8601,
 * 4 and 5). What a sender forges stands among or below the author's fields, or below the Received field of an older hop. A
 * receiving server removes foreign results that bear its own name; this is the second fence.
 */
final class TraceBlock {
    private static final Set<String> AUTHORS = Set.of(
            "from",
            "sender",
            "reply-to",
            "to",
            "cc",
            "bcc",
            "date",
            "subject",
            "message-id",
            "in-reply-to",
            "references",
            "mime-version",
            "content-type",
            "content-transfer-encoding");

    private TraceBlock() {}

    /** The results that the server of this id wrote when the mail last passed it, newest first. */
    static List<AuthenticationResults> results(Headers headers, String server) {
        List<AuthenticationResults> found = new ArrayList<>();
        for (Headers.HeaderField field : headers.fields()) {
            boolean olderHop = field.name().equals("received") && !found.isEmpty();
            if (olderHop || AUTHORS.contains(field.name())) {
                return found;
            }
            if (field.name().equals("authentication-results")) {
                AuthenticationResults results = AuthenticationResults.parse(field.text());
                if (results.server().equalsIgnoreCase(server)) {
                    found.add(results);
                }
            }
        }
        return found;
    }
}

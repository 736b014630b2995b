package th.sala.channels.email.mime;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Recognises mail that a machine wrote (RFC 3834) and that must never be acknowledged, our own included. */
public final class AutomaticMail {
    /** Header of every mail that the hub sends; its return to us is the start of a loop. */
    public static final String LOOP_MARK = "X-Sala-Loop";

    private static final Set<String> MASS = Set.of("bulk", "list", "junk", "auto_reply");
    private static final Pattern MACHINE =
            Pattern.compile("(?i)^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?([+-].*)?)@.*");

    private AutomaticMail() {}

    static boolean is(Headers headers, String from) {
        return headers.first("auto-submitted").map(AutomaticMail::notNo).orElse(false)
                || headers.first("precedence")
                        .map(AutomaticMail::word)
                        .filter(MASS::contains)
                        .isPresent()
                || headers.has("list-id")
                || headers.has("list-unsubscribe")
                || headers.has("x-auto-response-suppress")
                || headers.has("x-autoreply")
                || headers.has("x-autorespond")
                || headers.has("x-failed-recipients")
                || headers.has(LOOP_MARK.toLowerCase(Locale.ROOT))
                || headers.first("return-path")
                        .map(path -> path.replaceAll("\\s", "").equals("<>"))
                        .orElse(false)
                || MACHINE.matcher(from).matches();
    }

    private static boolean notNo(String value) {
        return !word(value).equals("no");
    }

    private static String word(String value) {
        return value.split("[;\\s(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}

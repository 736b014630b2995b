package th.sala.channels.email.mime;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Recognises mail that a machine wrote by itself (RFC 3834), our own included, and mail that only must not be answered by a
 * machine: what a list passes on, or a mail system that wants no absence notices, may well be a person's answer.
 */
public final class AutomaticMail {
    /** Header of every automatic mail that the hub sends; its return to us is the start of a loop. */
    public static final String LOOP_MARK = "X-Sala-Loop";

    private static final String VACATION = "auto_reply";
    private static final Set<String> MASS = Set.of("bulk", "list", "junk");
    private static final List<String> OF_MACHINES =
            List.of("x-autoreply", "x-autorespond", "x-failed-recipients", LOOP_MARK.toLowerCase(Locale.ROOT));
    private static final List<String> OF_QUIET_MAIL =
            List.of("list-id", "list-unsubscribe", "x-auto-response-suppress");
    private static final Pattern MACHINE = Pattern.compile("(?i)^(mailer-daemon|postmaster|bounces?([+-].*)?)@.*");
    private static final Pattern DEAF = Pattern.compile("(?i)^(no-?reply|do-?not-?reply)@.*");

    private AutomaticMail() {}

    static boolean is(Headers headers, String from) {
        return headers.first("auto-submitted").map(AutomaticMail::notNo).orElse(false)
                || precedence(headers).equals(VACATION)
                || OF_MACHINES.stream().anyMatch(headers::has)
                || headers.first("return-path")
                        .map(path -> path.replaceAll("\\s", "").equals("<>"))
                        .orElse(false)
                || MACHINE.matcher(from).matches();
    }

    /** Whether it must not be acknowledged although it may be a person's. */
    static boolean isQuiet(Headers headers, String from) {
        return MASS.contains(precedence(headers))
                || OF_QUIET_MAIL.stream().anyMatch(headers::has)
                || DEAF.matcher(from).matches();
    }

    private static String precedence(Headers headers) {
        return headers.first("precedence").map(AutomaticMail::word).orElse("");
    }

    private static boolean notNo(String value) {
        return !word(value).equals("no");
    }

    private static String word(String value) {
        return value.split("[;\\s(]", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}

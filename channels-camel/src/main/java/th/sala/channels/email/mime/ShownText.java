package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The text that an agent reads: plain text, else the HTML as text, else the text of an enclosed message, else any other
 * text part, else what stands between broken delimiters.
 */
final class ShownText {
    private static final int ENCLOSED_DEPTH = 3;
    private static final Pattern END_OF_HEADER = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Predicate<String> SCAFFOLDING =
            Pattern.compile("--.*|[A-Za-z-]+:\\s.*|[ \\t].*|").asMatchPredicate();

    private ShownText() {}

    static String of(byte[] mail, Part root, MailBody body) {
        MailBody shown = opened(body);
        if (shown.text() != null && (!shown.text().isBlank() || shown.html() == null)) {
            return shown.text();
        }
        if (shown.html() != null) {
            return HtmlText.of(shown.html());
        }
        return body.files().isEmpty() ? remains(mail) : otherFile(root, body);
    }

    /** The body itself, or that of the message it merely wraps. */
    private static MailBody opened(MailBody body) {
        MailBody shown = body;
        for (int depth = 0; depth < ENCLOSED_DEPTH && shown.text() == null && shown.html() == null; depth++) {
            shown = shown.files().stream()
                    .filter(file -> file.is("message/rfc822"))
                    .findFirst()
                    .map(file -> MailBody.of(MimeTree.parse(file.body())))
                    .orElse(shown);
        }
        return shown;
    }

    private static String otherFile(Part root, MailBody body) {
        return body.files().stream()
                .filter(file -> file.type().startsWith("text/") && (!file.isAttached() || file == root))
                .findFirst()
                .map(file -> CharsetRepair.decode(file.body(), file.charset()))
                .orElse("");
    }

    private static String remains(byte[] mail) {
        String[] halves = END_OF_HEADER.split(new String(mail, StandardCharsets.ISO_8859_1), 2);
        String rest = halves.length < 2
                ? ""
                : Arrays.stream(halves[1].split("\\r?\\n"))
                        .filter(SCAFFOLDING.negate())
                        .collect(Collectors.joining("\n"));
        return CharsetRepair.decode(rest.getBytes(StandardCharsets.ISO_8859_1), null);
    }
}

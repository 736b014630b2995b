package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.sala.ticketing.intake.DeliveryReport;
import th.sala.ticketing.intake.DeliveryReport.Recipient;

/** Recognises a delivery status notification (RFC 3464) and reads what it says of each recipient. */
final class DeliveryReports {
    private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");
    private static final Set<String> RETURNED = Set.of(
            "message/rfc822",
            "text/rfc822-headers",
            "message/rfc822-headers",
            "message/global",
            "message/global-headers");
    private static final Pattern BETWEEN = Pattern.compile("(?:[ \\t]*\\r?\\n){2,}");
    private static final Pattern CODE = Pattern.compile("\\b([245]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final int MOST = 100;
    private static final int WORDS = 1000;

    private DeliveryReports() {}

    static Optional<DeliveryReport> in(Part root) {
        return root.is("multipart/report")
                ? root.children().stream()
                        .filter(part -> STATUS.contains(part.type()))
                        .findFirst()
                        .map(status -> new DeliveryReport(original(root), recipients(status)))
                : Optional.empty();
    }

    private static String original(Part root) {
        return root.children().stream()
                .filter(part -> RETURNED.contains(part.type()))
                .map(part -> ThreadHintReader.read(MimeTree.parse(part.body()).headers())
                        .messageId())
                .flatMap(Stream::ofNullable)
                .findFirst()
                .orElse(null);
    }

    /** The first group of fields is about the message, each further one about a recipient; only these name an action. */
    private static List<Recipient> recipients(Part status) {
        List<Recipient> recipients = new ArrayList<>();
        for (String group :
                BETWEEN.split(CharsetRepair.decode(status.body(), null).strip(), -1)) {
            Headers fields = MimeTree.parse((group + "\r\n\r\n").getBytes(StandardCharsets.UTF_8))
                    .headers();
            fields.first("action")
                    .filter(action -> recipients.size() < MOST)
                    .ifPresent(action -> recipients.add(new Recipient(
                            action.split("[\\s;(]", 2)[0].toLowerCase(Locale.ROOT),
                            fields.first("status")
                                    .flatMap(DeliveryReports::code)
                                    .orElse(null),
                            fields.first("diagnostic-code")
                                    .map(PlainText::line)
                                    .map(words -> words.substring(0, Math.min(WORDS, words.length())))
                                    .orElse(null))));
        }
        return recipients;
    }

    private static Optional<String> code(String status) {
        Matcher code = CODE.matcher(status);
        return code.find() ? Optional.of(code.group(1)) : Optional.empty();
    }
}

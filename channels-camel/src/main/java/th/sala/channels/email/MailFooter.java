package th.sala.channels.email;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import th.sala.channels.outbound.PortalWay;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * What stands below every mail, after the mark of a signature (RFC 3676, section 4.3), which mail programs leave out of what
 * they quote: the ways into the portal, and the way out of mail that rests on consent.
 */
final class MailFooter {
    private static final String MARK = "-- ";

    private final PortalWay portal;

    MailFooter(PortalWay portal) {
        this.portal = portal;
    }

    String below(OutboundMessage message) {
        String lines = ways(message).entrySet().stream()
                .map(way -> way.getKey() + ": " + way.getValue())
                .collect(Collectors.joining("\n"));
        return message.text() + "\n\n" + MARK + "\n" + lines + "\n";
    }

    /** The same below the HTML part. */
    String belowHtml(OutboundMessage message) {
        String lines = ways(message).entrySet().stream()
                .map(way -> "<br><a href=\"" + way.getValue() + "\">" + way.getKey() + "</a>")
                .collect(Collectors.joining());
        String footer = "<p>" + MARK + lines + "</p>";
        int end = message.html().lastIndexOf("</body>");
        return end < 0
                ? message.html() + footer
                : message.html().substring(0, end) + footer + message.html().substring(end);
    }

    /** Addresses by what they are for. */
    private Map<String, String> ways(OutboundMessage message) {
        boolean english = "en".equals(message.language());
        Map<String, String> ways = new LinkedHashMap<>();
        ways.put(english ? "Follow your request and answer" : "ติดตามเรื่องและตอบกลับ", portal.address());
        ways.put(english ? "Your consents and your data" : "ความยินยอมและสิทธิในข้อมูลของท่าน", portal.preferences());
        if (message.unsubscribe() != null) {
            ways.put(english ? "No more messages like this" : "ไม่รับข้อความแบบนี้อีก", message.unsubscribe());
        }
        return ways;
    }
}

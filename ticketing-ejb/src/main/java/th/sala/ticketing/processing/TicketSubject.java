package th.sala.ticketing.processing;

import java.util.regex.Pattern;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.reply.Texts;

/** What a ticket is called: the message's subject, else how its text begins. */
final class TicketSubject {
    private static final int FROM_SUBJECT = 300;
    private static final int FROM_TEXT = 80;
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cntrl}\\p{Cs}\\s]+");
    private static final Pattern CLUSTER = Pattern.compile("\\X");

    private TicketSubject() {}

    static String of(InboundMessage message) {
        return of(message.subject(), message.text(), message.language());
    }

    static String of(StoredMessage message) {
        return of(message.subject(), message.text(), message.language());
    }

    /** @param written null when the message has none */
    static String of(String written, String text, String language) {
        String subject = written == null ? "" : cut(written, FROM_SUBJECT);
        String words = subject.isEmpty() ? cut(text, FROM_TEXT) : subject;
        return words.isEmpty() ? none(language) : words;
    }

    static String none(String language) {
        return Texts.of(language).text("ticket.no-subject");
    }

    /** On one line, cut between characters as a reader sees them. */
    private static String cut(String text, int most) {
        String start = text.substring(0, Math.min(text.length(), most * 20));
        var clusters = CLUSTER.matcher(BREAKS.matcher(start).replaceAll(" ").strip());
        int end = 0;
        for (int count = 0; count < most && clusters.find(); count++) {
            end = clusters.end();
        }
        return BREAKS.matcher(start).replaceAll(" ").strip().substring(0, end).strip();
    }
}

package th.sala.ticketing.processing;

import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.words.QuotedText;
import th.sala.ticketing.words.ThanksOnly;

/** Whether a message says nothing but thanks. What a mail quotes and a signature under it say nothing; a file says more. */
final class Thanks {
    private static final String MAIL = "email";

    private Thanks() {}

    static boolean only(PendingMessage pending) {
        InboundMessage message = pending.message();
        return pending.files().isEmpty()
                && ThanksOnly.is(words(message), message.from().name());
    }

    private static String words(InboundMessage message) {
        return message.channel().equals(MAIL) ? QuotedText.own(message.text()) : message.text();
    }
}

package th.sala.channels.email.mime;

import java.nio.charset.StandardCharsets;
import th.sala.ticketing.intake.InboundMessage;

/** Writes small mails for tests: header lines, then the body. */
final class MailText {
    private final StringBuilder header = new StringBuilder();

    private MailText() {}

    static MailText mail() {
        return new MailText();
    }

    MailText with(String field) {
        header.append(field).append("\r\n");
        return this;
    }

    byte[] bytes(String body) {
        return (header + "\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }

    InboundMessage read(String body) {
        return Corpus.read(bytes(body));
    }

    InboundMessage read() {
        return read("Hello");
    }
}

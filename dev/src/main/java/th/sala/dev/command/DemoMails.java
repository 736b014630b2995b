package th.sala.dev.command;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.Settings;
import th.sala.dev.mail.ImapAppend;

/** A few invented mails that arrive at a new hub once, so that the first visit shows tickets. */
final class DemoMails {
    private static final Map<String, String> MAILBOXES = Map.of(
            "late-parcel", "support@sala.test",
            "invoice-question", "support@sala.test",
            "complaint", "complaints@sala.test");

    private final Settings settings;

    DemoMails(Settings settings) {
        this.settings = settings;
    }

    void deliverOnce() throws IOException {
        Path done = settings.dataDir().resolve("run/demo-delivered");
        if (Files.exists(done)) {
            return;
        }
        for (Map.Entry<String, String> mail : MAILBOXES.entrySet()) {
            deliver(mail.getKey(), mail.getValue());
        }
        Files.writeString(done, String.join(" ", MAILBOXES.keySet()));
    }

    private void deliver(String name, String address) throws IOException {
        try (InputStream mail = DemoMails.class.getResourceAsStream("/demo/" + name + ".eml");
                var mailbox = ImapAppend.into(settings.imapHost(), settings.port(Port.IMAP), address)) {
            mailbox.append(mail.readAllBytes());
        }
    }
}

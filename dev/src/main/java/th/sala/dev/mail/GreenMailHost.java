package th.sala.dev.mail;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Port;

/** A mailbox on the hub's development mail server, which forgets its mails and their numbers when it is started anew. */
final class GreenMailHost implements MailHost {
    private final Hub hub;
    private final List<BurstMail> mails = new ArrayList<>();

    GreenMailHost(Hub hub) {
        this.hub = hub;
    }

    @Override
    public int port() {
        return hub.settings().port(Port.IMAP);
    }

    @Override
    public void put(List<BurstMail> more) throws IOException {
        mails.addAll(more);
        MailHost.put(port(), more);
    }

    @Override
    public void renumber() throws IOException, InterruptedException {
        hub.restartMail();
        MailHost.put(port(), mails);
    }
}

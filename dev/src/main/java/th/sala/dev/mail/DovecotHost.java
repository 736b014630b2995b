package th.sala.dev.mail;

import java.io.IOException;
import java.util.List;
import th.sala.dev.hub.Dovecot;
import th.sala.dev.hub.Port;
import th.sala.dev.hub.Settings;

/** A mailbox on Debian's Dovecot. */
record DovecotHost(Dovecot dovecot) implements MailHost {
    private static final int AFTER_THE_HUBS_PORTS = 10;

    static DovecotHost beside(Settings settings) throws IOException, InterruptedException {
        var dovecot = new Dovecot(settings, settings.port(Port.HTTP) + AFTER_THE_HUBS_PORTS);
        dovecot.start();
        return new DovecotHost(dovecot);
    }

    @Override
    public int port() {
        return dovecot.port();
    }

    @Override
    public void put(List<BurstMail> mails) throws IOException {
        MailHost.put(port(), mails);
    }

    @Override
    public void renumber() throws IOException, InterruptedException {
        dovecot.renumber();
    }
}

package th.sala.channels.email;

import java.util.Properties;

/** Jakarta Mail's settings for one server: short waits, checked certificates, no hidden retries. */
final class ServerProperties {
    private static final String CONNECT_MS = "10000";
    private static final String ANSWER_MS = "60000";

    private ServerProperties() {}

    static Properties imap(MailServer server) {
        return of("mail.imap.", server);
    }

    static Properties smtp(MailServer server) {
        Properties settings = of("mail.smtp.", server);
        settings.setProperty("mail.smtp.auth", Boolean.toString(server.user() != null));
        settings.setProperty("mail.smtp.sendpartial", "false");
        settings.setProperty("mail.smtp.quitwait", "false");
        return settings;
    }

    private static Properties of(String prefix, MailServer server) {
        Properties settings = new Properties();
        settings.setProperty(prefix + "connectiontimeout", CONNECT_MS);
        settings.setProperty(prefix + "timeout", ANSWER_MS);
        settings.setProperty(prefix + "writetimeout", ANSWER_MS);
        settings.setProperty(prefix + "ssl.checkserveridentity", "true");
        settings.setProperty(prefix + "ssl.enable", Boolean.toString(server.security() == MailServer.Security.TLS));
        boolean startTls = server.security() == MailServer.Security.STARTTLS;
        settings.setProperty(prefix + "starttls.enable", Boolean.toString(startTls));
        settings.setProperty(prefix + "starttls.required", Boolean.toString(startTls));
        return settings;
    }
}

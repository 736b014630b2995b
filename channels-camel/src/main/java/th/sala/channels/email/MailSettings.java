package th.sala.channels.email;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.mode.Mode;

/** Settings of the environment for all mailboxes: the defaults of hosts and ports, and where passwords are found. */
@Dependent
class MailSettings {
    private final Mode mode;
    private final String imapHost;
    private final int imapPort;
    private final String smtpHost;
    private final int smtpPort;
    private final Optional<String> authservId;
    private final int mailMebibytes;
    private final Passwords passwords;

    @Inject
    MailSettings(
            Mode mode,
            @ConfigProperty(name = "SALA_IMAP_HOST", defaultValue = "127.0.0.1") String imapHost,
            @ConfigProperty(name = "SALA_IMAP_PORT", defaultValue = "3143") int imapPort,
            @ConfigProperty(name = "SALA_SMTP_HOST", defaultValue = "127.0.0.1") String smtpHost,
            @ConfigProperty(name = "SALA_SMTP_PORT", defaultValue = "3025") int smtpPort,
            @ConfigProperty(name = "SALA_MAIL_AUTHSERV_ID") Optional<String> authservId,
            @ConfigProperty(name = "SALA_MAIL_MAX_MIB", defaultValue = "50") int mailMebibytes,
            Passwords passwords) {
        this.mode = mode;
        this.imapHost = imapHost;
        this.imapPort = imapPort;
        this.smtpHost = smtpHost;
        this.smtpPort = smtpPort;
        this.authservId = authservId;
        this.mailMebibytes = mailMebibytes;
        this.passwords = passwords;
    }

    /** @param password as an administrator entered it, or found in the environment; empty when there is none */
    MailServer imap(
            String host, Integer port, String security, String user, Optional<String> password, String address) {
        String signIn = user == null ? address : user;
        return new MailServer(
                host == null ? imapHost : host,
                port == null ? imapPort : port,
                security(security),
                signIn,
                password.orElseGet(() -> developmentOnly(signIn)));
    }

    MailServer smtp(String host, Integer port, String security, String user, Optional<String> password) {
        return new MailServer(
                host == null ? smtpHost : host,
                port == null ? smtpPort : port,
                security(security),
                user,
                user == null ? null : password.orElse(null));
    }

    /** Id of our own mail server in Authentication-Results; empty when it writes none. */
    String authservId() {
        return authservId.orElse("");
    }

    /** Most bytes of a mail that the hub takes in; a larger one stays in its mailbox. */
    long mailLimit() {
        return (long) mailMebibytes << 20;
    }

    /** The password that the environment holds under this name. */
    Optional<String> password(String name) {
        return Optional.ofNullable(name).flatMap(passwords::find);
    }

    /** The development server's passwords are its users. */
    private String developmentOnly(String user) {
        return mode.isProduction() ? null : user;
    }

    private static MailServer.Security security(String name) {
        return MailServer.Security.valueOf(name.toUpperCase(Locale.ROOT));
    }
}

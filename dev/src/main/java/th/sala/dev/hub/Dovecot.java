package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Debian's Dovecot beside a hub, as an IMAP server that is nobody's test double: any user, any password, mails in files.
 * For drills, where it is installed ({@code apt install dovecot-imapd}).
 */
public final class Dovecot {
    private static final Path PROGRAM = Path.of("/usr/sbin/dovecot");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String CONFIGURATION = """
            protocols = imap
            listen = 127.0.0.1
            base_dir = %1$s/run
            state_dir = %1$s/state
            log_path = %2$s
            ssl = no
            disable_plaintext_auth = no
            mail_location = maildir:%1$s/mail/%%u
            %3$s
            passdb {
              driver = static
              args = nopassword=y
            }
            userdb {
              driver = static
              args = uid=%4$d gid=%4$d home=%1$s/mail/%%u
            }
            service anvil {
              chroot =
            }
            service imap-login {
              chroot =
              inet_listener imap {
                port = %5$d
              }
              inet_listener imaps {
                port = 0
              }
            }
            """;
    private static final int ROOT = 0;
    private static final int NOBODY = 65534;

    private final Settings settings;
    private final Daemon daemon;
    private final Path folder;
    private final int port;

    /** A Dovecot in the data directory of these settings; its mails of earlier times are kept. */
    public Dovecot(Settings settings, int port) {
        this.settings = settings;
        this.daemon = new Daemon(settings, "dovecot");
        this.folder = settings.dataDir().resolve("dovecot");
        this.port = port;
    }

    /** True when this machine has it. */
    public static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /** Where it listens. */
    public int port() {
        return port;
    }

    /** Starts it and waits until it greets. */
    public void start() throws IOException, InterruptedException {
        Path configuration = configure();
        daemon.launch(List.of(PROGRAM.toString(), "-F", "-c", configuration.toString()), Map.of(), daemon.log());
        if (!daemon.awaitAnswer(PATIENCE, () -> Probe.greets(port, "* OK"))) {
            throw new StartFailure("dovecot", "it does not answer.", settings.log("dovecot-itself"));
        }
    }

    /** Stops it. */
    public void stop() throws IOException, InterruptedException {
        daemon.stop(Duration.ofSeconds(10));
    }

    /** Gives every mail of every mailbox another number, under another UIDVALIDITY (RFC 9051, section 2.3.1.1). */
    public void renumber() throws IOException, InterruptedException {
        stop();
        try (Stream<Path> files = Files.walk(mails())) {
            for (Path file : files.filter(Dovecot::numbers).toList()) {
                Files.delete(file);
            }
        }
        start();
    }

    private static boolean numbers(Path file) {
        return Files.isRegularFile(file) && file.getFileName().toString().startsWith("dovecot");
    }

    private Path mails() {
        return folder.resolve("mail");
    }

    private Path configure() throws IOException, InterruptedException {
        int caller = (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
        Files.createDirectories(mails());
        if (caller == ROOT) {
            new ProcessBuilder("chown", "-R", Integer.toString(NOBODY), mails().toString())
                    .start()
                    .waitFor();
        }
        Files.setPosixFilePermissions(mails(), PosixFilePermissions.fromString("rwxr-xr-x"));
        return Files.writeString(
                folder.resolve("dovecot.conf"),
                CONFIGURATION.formatted(
                        folder, settings.log("dovecot-itself"), users(caller), caller == ROOT ? NOBODY : caller, port));
    }

    /** As root it uses the accounts of Debian's package, else everything runs as the caller. */
    private static String users(int caller) {
        String name = System.getProperty("user.name");
        return caller == ROOT ? "" : "default_internal_user = " + name + "\ndefault_login_user = " + name + "\n";
    }
}

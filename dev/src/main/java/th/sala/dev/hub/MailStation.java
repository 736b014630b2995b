package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The development mail server as a process of its own. Its mailboxes live in memory and end with it. */
final class MailStation implements Part {
    private final Settings settings;
    private final Daemon daemon;

    MailStation(Settings settings) {
        this.settings = settings;
        this.daemon = new Daemon(settings, name());
    }

    @Override
    public String name() {
        return "mail";
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.SMTP, Port.IMAP);
    }

    @Override
    public boolean answers() {
        return daemon.running()
                && Probe.greets(settings.port(Port.SMTP), "220")
                && Probe.greets(settings.port(Port.IMAP), "* OK");
    }

    @Override
    public Optional<Long> pid() {
        return daemon.pid();
    }

    @Override
    public Path log() {
        return daemon.log();
    }

    @Override
    public void start() throws IOException, InterruptedException {
        stop();
        daemon.launch(command(), Map.of(), log());
        if (!daemon.awaitAnswer(Duration.ofSeconds(60), this::answers)) {
            throw new StartFailure(name(), "it does not answer.", log());
        }
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        daemon.stop(Duration.ofSeconds(10));
    }

    private List<String> command() throws IOException {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dmail.mime.allowutf8=false",
                "-cp",
                ClassPath.ofDev(settings),
                "th.sala.dev.MailServer",
                Integer.toString(settings.port(Port.SMTP)),
                Integer.toString(settings.port(Port.IMAP)));
    }
}

package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** A part that is a program of this module: it is told its ports as arguments, and what it holds ends with it. */
final class DevProgram implements Part {
    private final Settings settings;
    private final Daemon daemon;
    private final String name;
    private final List<Port> ports;
    private final BooleanSupplier answer;
    private final List<String> program;

    private DevProgram(Settings settings, String name, List<Port> ports, BooleanSupplier answer, List<String> program) {
        this.settings = settings;
        this.daemon = new Daemon(settings, name);
        this.name = name;
        this.ports = ports;
        this.answer = answer;
        this.program = program;
    }

    /** The development mail server. */
    static Part mail(Settings settings) {
        return new DevProgram(
                settings,
                "mail",
                List.of(Port.SMTP, Port.IMAP),
                () -> Probe.greets(settings.port(Port.SMTP), "220") && Probe.greets(settings.port(Port.IMAP), "* OK"),
                List.of("-Xmx512m", "-Dmail.mime.allowutf8=false", "th.sala.dev.MailServer"));
    }

    /** The stand-in for LINE, Meta and receivers of callbacks. */
    static Part providers(Settings settings) {
        return new DevProgram(
                settings,
                "providers",
                List.of(Port.STANDIN),
                () -> Probe.ok("http://127.0.0.1:" + settings.port(Port.STANDIN) + "/_health"),
                List.of("-Xmx256m", "th.sala.dev.ProviderStandIn"));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<Port> ports() {
        return ports;
    }

    @Override
    public boolean answers() {
        return daemon.running() && answer.getAsBoolean();
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
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", ClassPath.ofDev(settings)));
        command.addAll(program);
        ports.forEach(port -> command.add(Integer.toString(settings.port(port))));
        return command;
    }
}

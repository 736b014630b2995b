package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Payara Server with the application. A newer archive is deployed into the running server. */
final class Payara implements Part {
    private static final Duration BOOT = Duration.ofMinutes(6);
    private static final Duration READY = Duration.ofMinutes(4);

    private final Settings settings;
    private final Daemon daemon;
    private final PayaraDomain domain;
    private final PayaraAdmin admin;

    Payara(Settings settings) {
        this.settings = settings;
        this.daemon = new Daemon(settings, name());
        this.domain = new PayaraDomain(settings);
        this.admin = new PayaraAdmin(settings);
    }

    @Override
    public String name() {
        return settings.onNode("payara");
    }

    @Override
    public List<Port> ports() {
        return List.of(Port.HTTP, Port.ADMIN);
    }

    @Override
    public boolean answers() throws IOException {
        return daemon.running() && admin.answers() && domain.current() && ready();
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
        requireBuilt();
        if (!daemon.running() || !admin.answers()) {
            boot();
        }
        if (settings.deploys() && !(domain.current() && admin.deployed())) {
            deploy();
        }
        awaitReady();
    }

    @Override
    public void stop() throws IOException, InterruptedException {
        daemon.stop(Duration.ofSeconds(40));
    }

    /** Ends it as a power cut would. */
    void kill() throws IOException, InterruptedException {
        daemon.kill();
    }

    private void boot() throws IOException, InterruptedException {
        stop();
        setOldLogAside();
        domain.prepare();
        daemon.launch(
                PayaraCommand.of(domain), Environments.ofApplication(settings), settings.log(name() + "-console"));
        if (!daemon.awaitAnswer(BOOT, admin::answers)) {
            domain.discard();
            throw failed("the server did not come up; its domain was discarded and is made anew next time.");
        }
    }

    private void setOldLogAside() throws IOException {
        if (Files.exists(log())) {
            Files.move(log(), settings.log(name() + "-before"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private void deploy() throws IOException, InterruptedException {
        String refusal = admin.deploy(settings.ear());
        if (!refusal.isEmpty()) {
            throw failed(refusal().orElse(refusal));
        }
        domain.rememberDeployed();
    }

    /** The application of a warm start comes up with the server, and says in the log when it refuses. */
    private void awaitReady() throws InterruptedException {
        boolean told = daemon.awaitAnswer(READY, () -> ready() || refusal().isPresent());
        Optional<String> refusal = refusal();
        if (refusal.isPresent()) {
            throw new StartFailure(refusal.get() + System.lineSeparator() + "  Its log: " + log());
        }
        if (!told) {
            throw failed("it is not ready at " + settings.publicUrl() + "/health/ready.");
        }
    }

    private Optional<String> refusal() {
        return ServerLog.refusal(log());
    }

    private boolean ready() {
        return !settings.deploys() || Probe.ok("http://127.0.0.1:" + settings.port(Port.HTTP) + "/health/ready");
    }

    private void requireBuilt() {
        if (settings.deploys() && !Files.isRegularFile(settings.ear())) {
            throw new StartFailure("There is no archive " + settings.ear() + " to deploy. ./sala up builds it.");
        }
    }

    private StartFailure failed(String why) {
        return new StartFailure(name(), why, log());
    }
}

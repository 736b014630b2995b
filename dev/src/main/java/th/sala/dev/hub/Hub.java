package th.sala.dev.hub;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import th.sala.dev.migrate.Migration;

/**
 * One hub: database, sign-in, mail, the provider stand-in and the application, started together, stopped together. The parts are processes
 * that outlive the one that started them; any later {@code Hub} of the same settings finds them again.
 */
public final class Hub implements AutoCloseable {
    private static final int MOST_NODES = 2;

    private final Settings settings;
    private final Progress progress;
    private final Postgres postgres;
    private final Keycloak keycloak;
    private final Part mail;
    private final Part providers;
    private final Payara payara;
    private final List<Payara> nodes;

    private Hub(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.postgres = new Postgres(settings);
        this.keycloak = new Keycloak(settings);
        this.mail = DevProgram.mail(settings);
        this.providers = DevProgram.providers(settings);
        this.payara = new Payara(settings);
        this.nodes = IntStream.rangeClosed(2, MOST_NODES)
                .mapToObj(number -> new Payara(settings.node(number)))
                .toList();
    }

    /** The hub of these settings, whether it runs or not. */
    public static Hub of(Settings settings, Progress progress) {
        return new Hub(settings, progress);
    }

    /**
     * Starts a hub and waits until every part answers, for tests: {@code try (Hub hub = Hub.start(Settings.isolated(dir,
     * port)))}. Closing it stops it; its data stay in its folder.
     *
     * @throws StartFailure with a sentence; nothing is left half-running then
     */
    public static Hub start(Settings settings) throws IOException, InterruptedException {
        Hub hub = of(settings, Progress.aside());
        hub.up();
        return hub;
    }

    /** Starts a hub with empty data, which ends with this process. For drills and benches. */
    public static Hub fresh(Settings settings, Progress progress) throws IOException, InterruptedException {
        Hub hub = of(settings, progress);
        hub.down();
        hub.wipe();
        hub.endWithThisProcess();
        hub.up();
        return hub;
    }

    /** The settings it runs with. */
    public Settings settings() {
        return settings;
    }

    /** The settings that one of its parts runs with. */
    public Settings settings(Part part) {
        int further = nodes.indexOf(part);
        return further < 0 ? settings : settings.node(further + 2);
    }

    /** Its parts: those that are embedded, in the order they are told of. */
    public List<Part> parts() {
        var parts = new ArrayList<Part>();
        if (settings.embeddedDatabase()) {
            parts.add(postgres);
        }
        if (settings.embeddedIdentity()) {
            parts.add(keycloak);
        }
        if (settings.embeddedMail()) {
            parts.add(mail);
        }
        if (settings.embeddedProviders()) {
            parts.add(providers);
        }
        parts.add(payara);
        return parts;
    }

    /** Its parts, and the further nodes that run. */
    public List<Part> running() {
        return Stream.concat(
                        parts().stream(),
                        nodes.stream().filter(node -> node.pid().isPresent()))
                .toList();
    }

    /** True when every part answers. */
    public boolean answers() throws IOException {
        for (Part part : parts()) {
            if (!part.answers()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Starts what does not answer yet, side by side, and waits for it. Does nothing when all answers.
     *
     * @return true when something was started
     */
    public boolean up() throws IOException, InterruptedException {
        ProductionGuard.check(settings);
        try (Exclusive held = alone()) {
            held.requireHeld();
            return new Start(this, settings, progress).run();
        }
    }

    /**
     * Starts a further node beside a hub that answers.
     *
     * @param number 2
     * @return true when it did not answer before
     */
    public boolean upNode(int number) throws IOException, InterruptedException {
        Payara node = node(number);
        try (Exclusive held = alone()) {
            held.requireHeld();
            if (node.answers()) {
                return false;
            }
            if (node.pid().isEmpty()) {
                Ports.requireFree(settings.node(number), node.ports());
            }
            startNode(node);
            return true;
        }
    }

    /** Stops a further node; the hub goes on. */
    public void downNode(int number) throws IOException, InterruptedException {
        node(number).stop();
    }

    /** Kills a further node as a power cut would. For drills. */
    public void killNode(int number) throws IOException, InterruptedException {
        node(number).kill();
    }

    private void startNode(Part node) throws IOException, InterruptedException {
        try {
            progress.step(node.name(), node::start);
        } catch (IOException | InterruptedException | RuntimeException e) {
            node.stop();
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Payara node(int number) {
        if (number < 2 || number > MOST_NODES) {
            throw new StartFailure("A hub of this machine has two nodes at most: --node 2.");
        }
        return nodes.get(number - 2);
    }

    private Exclusive alone() throws IOException {
        makeFolders();
        Optional<Exclusive> lock = Exclusive.tryHold(settings.run("up.lock"));
        if (lock.isEmpty()) {
            throw new StartFailure("This hub is being started or stopped by process "
                    + Files.readString(settings.run("up.lock")) + ". Wait for it; ./sala status tells how far it is.");
        }
        return lock.get();
    }

    /** Stops every part, embedded now or when it was started, and whatever it left behind. */
    public void down() throws IOException, InterruptedException {
        makeFolders();
        StartInterruption.end(settings);
        var parts = new ArrayList<Part>(nodes);
        parts.addAll(List.of(payara, providers, mail, keycloak, postgres));
        for (Part part : parts) {
            boolean ran = part.pid().isPresent();
            part.stop();
            if (ran) {
                progress.say(part.name() + ": stopped");
            }
        }
        new Dovecot(settings, 0).stop();
        List<ProcessHandle> left = Leftovers.end(settings);
        if (!left.isEmpty()) {
            throw new StartFailure("These processes would not end: "
                    + left.stream().map(ProcessHandle::pid).toList());
        }
    }

    /** Deletes data, logs and settings of the stopped hub; the unpacked servers, shared by all hubs, stay. */
    public void wipe() throws IOException {
        for (String folder : List.of(
                "pg",
                "pg.new",
                "keycloak",
                "payara",
                "payara-2",
                "logs",
                "run",
                "attachments",
                "dovecot",
                "erasure-journal")) {
            Folders.delete(settings.dataDir().resolve(folder));
        }
    }

    /** Applies the migrations of this build as the owner. */
    public void migrate() {
        var migration = new Migration(
                Database.url(settings),
                Database.ownerUser(settings),
                Database.ownerPassword(settings),
                !settings.production());
        try {
            migration.run().forEach(line -> progress.say("database: " + line));
        } catch (SQLException e) {
            throw new StartFailure("The database does not let its owner " + Database.ownerUser(settings) + " in: "
                    + e.getMessage() + " Check SALA_DB_URL, SALA_DB_OWNER_USER and SALA_DB_OWNER_PASSWORD.");
        }
    }

    /** Kills the application as a power cut would. For drills. */
    public void killApplication() throws IOException, InterruptedException {
        payara.kill();
    }

    /** Starts the application alone again, after {@link #killApplication()}. */
    public void restartApplication() throws IOException, InterruptedException {
        payara.start();
    }

    /** Starts the development mail server anew: it forgets its mails. For drills. */
    public void restartMail() throws IOException, InterruptedException {
        mail.start();
    }

    /** Kills the database as a power cut would. For drills. */
    public void killDatabase() throws IOException, InterruptedException {
        postgres.kill();
    }

    /** Starts the database alone again, after {@link #killDatabase()}. */
    public void restartDatabase() throws IOException, InterruptedException {
        postgres.start();
    }

    /** Stops it, as {@link #down()} does. */
    @Override
    public void close() throws IOException {
        try {
            down();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the hub was stopping.");
        }
    }

    /** Stops it when this process ends, however it ends. */
    public void endWithThisProcess() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                close();
            } catch (IOException e) {
                progress.say("could not be stopped: " + e.getMessage());
            }
        }));
    }

    Part database() {
        return postgres;
    }

    Part application() {
        return payara;
    }

    /** True for a part that neither waits for another nor is waited for. */
    boolean standsAlone(Part part) {
        return part != postgres && part != payara;
    }

    private void makeFolders() throws IOException {
        Files.createDirectories(settings.log("x").getParent());
        Files.createDirectories(settings.run("x").getParent());
    }
}

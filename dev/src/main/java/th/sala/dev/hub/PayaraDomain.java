package th.sala.dev.hub;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/**
 * Payara's domain: a copy of the distribution's own, kept between starts with its bundle cache and the deployed
 * application, so that a warm start deploys nothing. Only the web and the administration port listen, on loopback.
 */
final class PayaraDomain {
    private static final String NAME = "sala";

    /** Jakarta Mail else searches the whole class path for it at each header that it encodes or decodes. */
    private static final String MAIL_STREAMS =
            "-Djakarta.mail.util.StreamProvider=org.eclipse.angus.mail.util.MailStreamProvider";

    /** Else a clock that failed twice in a row, the database being away, would never strike again. */
    private static final String GO_ON = "reschedule-failed-timer";

    private final Settings settings;
    private final Path home;

    PayaraDomain(Settings settings) {
        this.settings = settings;
        this.home = Versions.ofBuild().payaraHome(settings);
    }

    /** Makes or repairs the domain. An application of another build is taken out. */
    void prepare() throws IOException {
        requireUnpacked();
        if (configured() && settings.deploys() && current()) {
            return;
        }
        if (!Files.exists(folder().resolve("config/domain.xml"))) {
            Folders.delete(folder());
            Folders.copy(template(), folder());
        }
        Files.deleteIfExists(stamp("configured"));
        Files.deleteIfExists(stamp("deployed"));
        Files.deleteIfExists(command());
        Folders.delete(folder().resolve("applications"));
        Folders.delete(folder().resolve("generated"));
        Files.createDirectories(folder().resolve("applications"));
        configure();
        Files.writeString(stamp("configured"), wanted());
    }

    /** Forgets everything, for a domain that an unclean end has broken. */
    void discard() throws IOException {
        Folders.delete(folder());
    }

    /** True when what runs in this domain is what was built last. */
    boolean current() throws IOException {
        return !settings.deploys() || read("deployed").equals(Stamp.of(settings.ear()));
    }

    void rememberDeployed() throws IOException {
        Files.writeString(stamp("deployed"), Stamp.of(settings.ear()));
    }

    Path folder() {
        return settings.dataDir().resolve(settings.onNode("payara")).resolve(NAME);
    }

    /** Where the command that starts it is kept. */
    Path command() {
        return stamp("command");
    }

    Path home() {
        return home;
    }

    private void configure() throws IOException {
        try {
            DomainXml.read(template().resolve("config/domain.xml"))
                    .set("network-listener[@name='http-listener-1']", "port", port(Port.HTTP))
                    .set("network-listener[@name='http-listener-1']", "address", "127.0.0.1")
                    .set("network-listener[@name='http-listener-2']", "enabled", "false")
                    .set("network-listener[@name='admin-listener']", "port", port(Port.ADMIN))
                    .set("network-listener[@name='admin-listener']", "address", "127.0.0.1")
                    .set("thread-pool[@name='http-thread-pool']", "min-thread-pool-size", "8")
                    .set("thread-pool[@name='http-thread-pool']", "max-thread-pool-size", "32")
                    .set("http", "xpowered-by", "false")
                    .set("http", "server-header", "false")
                    .set("iiop-listener", "enabled", "false")
                    .set("iiop-listener", "address", "127.0.0.1")
                    .set("jmx-connector", "enabled", "false")
                    .add("jms-service", "type", "DISABLED")
                    .set("hazelcast-config-specific-configuration", "enabled", "false")
                    .add("ejb-container", "session-store", "${com.sun.aas.instanceRoot}/session-store")
                    .addTo("ejb-container", "ejb-timer-service", "redelivery-interval-internal-in-millis", "1000")
                    .property("ejb-timer-service", GO_ON, "true")
                    .remove("jvm-options[starts-with(., '-Xmx') or contains(., 'additionalOSGiBundlesToStart')]")
                    .remove("jvm-options[contains(., 'osgi.shell.telnet') or contains(., 'HotswapAgent')]")
                    .option("-Xms256m")
                    .option("-Xmx768m")
                    .option("-Dfile.encoding=UTF-8")
                    .option("-Duser.timezone=UTC")
                    .option(MAIL_STREAMS)
                    .option(fastStart() ? "-XX:TieredStopAtLevel=1" : "-XX:+TieredCompilation")
                    .write(folder().resolve("config/domain.xml"));
            logTo(settings.log(settings.onNode("payara")));
        } catch (IOException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException("Payara's domain could not be configured", e);
        }
    }

    private void logTo(Path log) throws IOException {
        Path file = folder().resolve("config/logging.properties");
        var logging = new Properties();
        try (var in = Files.newInputStream(file)) {
            logging.load(in);
        }
        logging.setProperty("com.sun.enterprise.server.logging.GFFileHandler.file", log.toString());
        logging.setProperty("java.util.logging.ConsoleHandler.level", "OFF");
        logging.setProperty("com.sun.enterprise.server.logging.GFFileHandler.rotationLimitInBytes", "20000000");
        logging.setProperty("com.sun.enterprise.server.logging.GFFileHandler.maxHistoryFiles", "3");
        try (var out = Files.newOutputStream(file)) {
            logging.store(out, null);
        }
    }

    private boolean configured() throws IOException {
        return read("configured").equals(wanted()) && Files.exists(folder().resolve("config/domain.xml"));
    }

    private String wanted() {
        return String.join(" ", List.of(home.toString(), port(Port.HTTP), port(Port.ADMIN), "" + fastStart(), "5"));
    }

    private boolean fastStart() {
        return settings.given("SALA_FAST_START").isPresent();
    }

    private String port(Port port) {
        return Integer.toString(settings.port(port));
    }

    private String read(String stamp) throws IOException {
        return Files.exists(stamp(stamp)) ? Files.readString(stamp(stamp)) : "";
    }

    private Path stamp(String name) {
        return folder().resolve("sala." + name);
    }

    private Path template() {
        return home.resolve("domains/domain1");
    }

    private void requireUnpacked() {
        if (!Files.exists(template())) {
            throw new StartFailure("Payara is not unpacked at " + home + ". Build again: ./sala up does it.");
        }
    }
}

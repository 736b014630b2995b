package th.sala.dev.hub;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Where a hub lives and how its parts are reached: the {@code SALA_*} environment over the defaults of the embedded
 * run. Immutable. Two hubs with different data directories and ports do not disturb each other.
 */
public final class Settings {
    private static final String NO_APPLICATION = "none";
    private static final String NODE = "SALA_NODE";
    private static final int APART = 200;

    private final Path root;
    private final Map<String, String> environment;

    private Settings(Path root, Map<String, String> environment) {
        this.root = root.toAbsolutePath().normalize();
        this.environment = Map.copyOf(environment);
    }

    /** The settings of this process: its environment, and the project found by {@link ProjectRoot}. */
    public static Settings fromEnvironment() {
        return of(ProjectRoot.find(), System.getenv());
    }

    /** Settings for a project folder and an environment. */
    public static Settings of(Path root, Map<String, String> environment) {
        var kept = new HashMap<>(environment);
        kept.values().removeIf(String::isBlank);
        return new Settings(root, kept);
    }

    /**
     * A hub of its own for tests and drills: every part embedded, nothing inherited from the caller's environment.
     *
     * @param dataDir its data, logs and process ids
     * @param firstPort the first of seven consecutive free ports, in the order of {@link Port}
     */
    public static Settings isolated(Path dataDir, int firstPort) {
        var own = new HashMap<String, String>();
        own.put("SALA_DATA_DIR", dataDir.toAbsolutePath().toString());
        int number = firstPort;
        for (Port port : Port.values()) {
            own.put(port.variable(), Integer.toString(number));
            number++;
        }
        return new Settings(ProjectRoot.find(), own);
    }

    /** The same settings with one variable set. */
    public Settings with(String variable, String value) {
        var changed = new HashMap<>(environment);
        changed.put(variable, value);
        return new Settings(root, changed);
    }

    /**
     * A further node of the same hub: database, sign-in, mail and data directory are shared, its web and administration port
     * lie 200 above those of the first node for each node more.
     *
     * @param number 2 to 9; 1 is the hub itself
     */
    public Settings node(int number) {
        int apart = APART * (number - 1);
        return number == 1
                ? this
                : with(NODE, Integer.toString(number))
                        .with(Port.ADMIN.variable(), Integer.toString(port(Port.ADMIN) + apart))
                        .with(Port.HTTP.variable(), Integer.toString(port(Port.HTTP) + apart));
    }

    /** The name of a part on this node. */
    String onNode(String part) {
        return given(NODE).map(number -> part + "-" + number).orElse(part);
    }

    /** The value somebody gave, if any. */
    public Optional<String> given(String variable) {
        return Optional.ofNullable(environment.get(variable));
    }

    /** The port, moved by its variable; Payara's administration follows the web port at a distance of 48. */
    public int port(Port port) {
        if (port == Port.ADMIN && given(port.variable()).isEmpty()) {
            return port(Port.HTTP) + Port.ADMIN.standard() - Port.HTTP.standard();
        }
        return given(port.variable()).map(text -> number(port, text)).orElse(port.standard());
    }

    String secret(Secret secret) {
        return given(secret.variable()).orElse(secret.standard());
    }

    Map<String, String> environment() {
        return environment;
    }

    /** The project folder: where the pom and the command {@code sala} are. */
    public Path root() {
        return root;
    }

    /** Data, logs and process ids of this hub; {@code .sala} under the project unless {@code SALA_DATA_DIR} says so. */
    public Path dataDir() {
        return root.resolve(given("SALA_DATA_DIR").orElse(".sala")).normalize();
    }

    /** The log of a part. */
    public Path log(String part) {
        return dataDir().resolve("logs").resolve(part + ".log");
    }

    Path run(String file) {
        return dataDir().resolve("run").resolve(file);
    }

    /** Unpacked servers, shared by all hubs of this project. */
    Path dist(String name) {
        return root.resolve(".sala/dist").resolve(name);
    }

    /** The file in which the hub keeps who was erased, outside of the database. */
    public Path erasureJournal() {
        return given("SALA_ERASURE_JOURNAL").map(root::resolve).orElse(dataDir().resolve("erasure-journal"));
    }

    /** The archive that is deployed. */
    public Path ear() {
        return root.resolve(given("SALA_EAR").orElse("ear/target/sala.ear")).normalize();
    }

    /** The secret that every key of the hub hangs on. */
    public String masterKey() {
        return secret(Secret.MASTER_KEY);
    }

    /** How the hub is reached by people, without a slash at the end. */
    public String publicUrl() {
        return given("SALA_PUBLIC_URL").orElse("http://localhost:" + port(Port.HTTP));
    }

    /** The OpenID issuer. */
    public String issuer() {
        return given("SALA_OIDC_ISSUER").orElse("http://localhost:" + port(Port.KEYCLOAK) + "/realms/sala");
    }

    /** Host name of the mail server that is read. */
    public String imapHost() {
        return given("SALA_IMAP_HOST").orElse("127.0.0.1");
    }

    /** True when any default secret or demo account must refuse the start. */
    public boolean production() {
        return switch (given("SALA_MODE").orElse("development").strip().toLowerCase(Locale.ROOT)) {
            case "development" -> false;
            case "production" -> true;
            default -> throw new StartFailure("SALA_MODE must be production or development.");
        };
    }

    boolean embeddedDatabase() {
        return given("SALA_DB_URL").isEmpty();
    }

    boolean embeddedIdentity() {
        return given("SALA_OIDC_ISSUER").isEmpty();
    }

    boolean embeddedMail() {
        return given("SALA_SMTP_HOST").isEmpty() && given("SALA_IMAP_HOST").isEmpty();
    }

    /** True when the stand-in takes what goes to LINE and Meta: never in production, nor when either was named. */
    boolean embeddedProviders() {
        return !production()
                && given("SALA_LINE_API_URL").isEmpty()
                && given("SALA_GRAPH_API_URL").isEmpty();
    }

    /** The same settings for a server without the application, into which tests deploy their own. */
    public Settings withoutApplication() {
        return with("SALA_EAR", NO_APPLICATION);
    }

    boolean deploys() {
        return given("SALA_EAR").filter(NO_APPLICATION::equals).isEmpty();
    }

    private static int number(Port port, String text) {
        try {
            int number = Integer.parseInt(text.trim());
            if (number > 0 && number < 65536) {
                return number;
            }
        } catch (NumberFormatException e) {
            // the sentence below tells it better
        }
        throw new StartFailure(port.variable() + " must be a port between 1 and 65535, not \"" + text + "\".");
    }
}

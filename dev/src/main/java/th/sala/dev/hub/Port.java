package th.sala.dev.hub;

/** The ports of a hub, each with the environment variable that moves it. All of them are bound to loopback only. */
public enum Port {
    /** Pages and API. */
    HTTP("SALA_HTTP_PORT", 8080, "the web address of the hub"),
    /** Payara's administration. */
    ADMIN("SALA_ADMIN_PORT", 8128, "Payara's administration"),
    /** Sign-in. */
    KEYCLOAK("SALA_KEYCLOAK_PORT", 8180, "Keycloak"),
    /** Database. */
    PG("SALA_PG_PORT", 15432, "PostgreSQL"),
    /** Development mail server, submission. */
    SMTP("SALA_SMTP_PORT", 3025, "the development mail server (SMTP)"),
    /** Development mail server, reading. */
    IMAP("SALA_IMAP_PORT", 3143, "the development mail server (IMAP)"),
    /** Stand-in for LINE, Meta and receivers of callbacks. */
    STANDIN("SALA_STANDIN_PORT", 8190, "the provider stand-in");

    private final String variable;
    private final int standard;
    private final String purpose;

    Port(String variable, int standard, String purpose) {
        this.variable = variable;
        this.standard = standard;
        this.purpose = purpose;
    }

    /** The environment variable, for example {@code SALA_HTTP_PORT}. */
    public String variable() {
        return variable;
    }

    /** The port of the default run. */
    public int standard() {
        return standard;
    }

    /** Who listens there, in words for a sentence. */
    public String purpose() {
        return purpose;
    }
}

package th.sala.system.client;

import java.util.Optional;

/** Where the hub under test listens. The build and the server under test both say it in their environment. */
public final class TestHub {
    private TestHub() {}

    public static String url() {
        return setting("SALA_PUBLIC_URL", "http://localhost:8080");
    }

    public static String issuer() {
        return setting("SALA_OIDC_ISSUER", "http://localhost:8180/realms/sala");
    }

    public static int imapPort() {
        return Integer.parseInt(setting("SALA_IMAP_PORT", "3143"));
    }

    /** Where the stand-in for LINE, Meta and receivers of callbacks listens. */
    public static String standIn() {
        return "http://127.0.0.1:" + setting("SALA_STANDIN_PORT", "8190");
    }

    public static String integrationSecret() {
        return setting("SALA_INTEGRATION_SECRET", "sala-integration-dev-secret");
    }

    private static String setting(String name, String standard) {
        return Optional.ofNullable(System.getenv(name)).orElse(standard);
    }
}

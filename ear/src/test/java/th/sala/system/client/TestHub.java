package th.sala.system.client;

/** Where the hub under test listens; the build starts it on ports of its own. */
public final class TestHub {
    private TestHub() {}

    public static String url() {
        return System.getProperty("sala.test.url", "http://localhost:8080");
    }

    public static String issuer() {
        return System.getProperty("sala.test.issuer", "http://localhost:8180/realms/sala");
    }

    public static int imapPort() {
        return Integer.getInteger("sala.test.imap", 3143);
    }

    public static int databasePort() {
        return Integer.getInteger("sala.test.pg", 15432);
    }
}

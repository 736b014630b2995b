package th.sala.dev.hub;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a part may see of the environment: what it needs, and no other part's secrets. */
final class Environments {
    private static final List<String> KEPT = List.of("PATH", "HOME", "USER", "TMPDIR", "TZ");
    private static final String OWN = "SALA_";
    private static final String MICROPROFILE = "MP_";

    private Environments() {}

    /** Empties an environment down to search path and home, then adds what the part needs. */
    static void only(Map<String, String> environment, Map<String, String> needed) {
        environment.keySet().retainAll(KEPT);
        environment.put("LANG", "C.UTF-8");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(needed);
    }

    /**
     * What the application sees: every setting that was given and the defaults of the embedded run, but never the
     * secrets of the database owner, the superuser or Keycloak's administrator.
     */
    static Map<String, String> ofApplication(Settings settings) {
        var seen = new TreeMap<String, String>();
        settings.environment().forEach((name, value) -> {
            if (name.startsWith(OWN) || name.startsWith(MICROPROFILE)) {
                seen.put(name, value);
            }
        });
        withDefaults(settings, seen);
        seen.keySet().removeAll(List.of("SALA_DB_OWNER_USER", "SALA_DB_OWNER_PASSWORD", "SALA_PG_SUPERUSER_PASSWORD"));
        seen.keySet().removeAll(List.of("SALA_KEYCLOAK_ADMIN_PASSWORD", "SALA_INTEGRATION_SECRET"));
        return seen;
    }

    private static void withDefaults(Settings settings, Map<String, String> seen) {
        seen.put("SALA_DB_URL", Database.url(settings));
        seen.put("SALA_DB_USER", Database.applicationUser(settings));
        seen.put("SALA_DB_PASSWORD", settings.secret(Secret.DB_PASSWORD));
        seen.put("SALA_MASTER_KEY", settings.secret(Secret.MASTER_KEY));
        seen.put("SALA_OIDC_ISSUER", settings.issuer());
        seen.put("SALA_OIDC_CLIENT_SECRET", settings.secret(Secret.OIDC_CLIENT_SECRET));
        seen.put("SALA_ERASURE_SECRET", settings.secret(Secret.ERASURE_SECRET));
        seen.put("SALA_PUBLIC_URL", settings.publicUrl());
        seen.putIfAbsent("SALA_MODE", "development");
        seen.put("SALA_DATA_DIR", settings.dataDir().toString());
        seen.put("SALA_SMTP_HOST", settings.given("SALA_SMTP_HOST").orElse("127.0.0.1"));
        seen.put("SALA_SMTP_PORT", Integer.toString(settings.port(Port.SMTP)));
        seen.put("SALA_IMAP_HOST", settings.imapHost());
        seen.put("SALA_IMAP_PORT", Integer.toString(settings.port(Port.IMAP)));
        if (settings.embeddedProviders()) {
            providers(seen, "http://127.0.0.1:" + settings.port(Port.STANDIN));
        }
        seen.putIfAbsent("MP_JWT_VERIFY_PUBLICKEY_LOCATION", settings.issuer() + "/protocol/openid-connect/certs");
        seen.putIfAbsent("MP_JWT_VERIFY_ISSUER", settings.issuer());
        seen.putIfAbsent("MP_JWT_VERIFY_AUDIENCES", "sala-api");
    }

    private static void providers(Map<String, String> seen, String standIn) {
        seen.put("SALA_LINE_API_URL", standIn);
        seen.put("SALA_LINE_DATA_URL", standIn);
        seen.put("SALA_GRAPH_API_URL", standIn);
        seen.put("SALA_STANDIN_URL", standIn);
    }
}

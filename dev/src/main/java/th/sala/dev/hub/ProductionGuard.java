package th.sala.dev.hub;

import java.util.ArrayList;
import java.util.List;

/** Refuses production mode while a secret is the public development value or a demo account could sign in. */
final class ProductionGuard {
    private ProductionGuard() {}

    static void check(Settings settings) {
        List<String> reasons = reasons(settings);
        if (settings.production() && !reasons.isEmpty()) {
            throw new StartFailure("SALA_MODE=production refuses to start:" + System.lineSeparator() + "  - "
                    + String.join(System.lineSeparator() + "  - ", reasons));
        }
    }

    static List<String> reasons(Settings settings) {
        var reasons = new ArrayList<String>();
        for (Secret secret : Secret.values()) {
            if (used(secret, settings) && settings.secret(secret).equals(secret.standard())) {
                reasons.add(secret.variable() + " is not set, or is the development value.");
            }
        }
        if (settings.embeddedIdentity()) {
            reasons.add("SALA_OIDC_ISSUER is not set: the embedded Keycloak holds demo accounts.");
        }
        if (settings.embeddedMail()) {
            reasons.add(
                    "SALA_SMTP_HOST and SALA_IMAP_HOST are not set: the development mail server knows no passwords.");
        }
        return reasons;
    }

    private static boolean used(Secret secret, Settings settings) {
        return switch (secret) {
            case PG_SUPERUSER_PASSWORD -> settings.embeddedDatabase();
            case KEYCLOAK_ADMIN_PASSWORD, INTEGRATION_SECRET -> settings.embeddedIdentity();
            default -> true;
        };
    }
}

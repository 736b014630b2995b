package th.sala.web.security;

import java.util.Set;

/** The roles of the realm, as Keycloak sends them in {@code groups}. */
public final class Roles {
    public static final String AGENT = "agent";
    public static final String SUPERVISOR = "supervisor";
    public static final String ADMIN = "admin";
    public static final String PRIVACY_OFFICER = "privacy-officer";
    public static final String AUDITOR = "auditor";
    public static final String CUSTOMER = "customer";
    public static final String INTEGRATION = "integration";

    public static final Set<String> ALL =
            Set.of(AGENT, SUPERVISOR, ADMIN, PRIVACY_OFFICER, AUDITOR, CUSTOMER, INTEGRATION);

    /** Who works here. */
    public static final Set<String> STAFF = Set.of(AGENT, SUPERVISOR, ADMIN, PRIVACY_OFFICER, AUDITOR);

    private Roles() {}
}

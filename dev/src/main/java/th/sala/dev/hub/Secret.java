package th.sala.dev.hub;

/** The secrets of a hub. Their development values are public, so production mode refuses every one of them. */
enum Secret {
    MASTER_KEY("SALA_MASTER_KEY", "c2FsYS1kZXZlbG9wbWVudC1tYXN0ZXIta2V5LTI1Njk="),
    DB_PASSWORD("SALA_DB_PASSWORD", "sala-dev-app"),
    DB_OWNER_PASSWORD("SALA_DB_OWNER_PASSWORD", "sala-dev-owner"),
    PG_SUPERUSER_PASSWORD("SALA_PG_SUPERUSER_PASSWORD", "sala-dev-superuser"),
    OIDC_CLIENT_SECRET("SALA_OIDC_CLIENT_SECRET", "sala-console-dev-secret"),
    INTEGRATION_SECRET("SALA_INTEGRATION_SECRET", "sala-integration-dev-secret"),
    ERASURE_SECRET("SALA_ERASURE_SECRET", "sala-erasure-dev-secret"),
    KEYCLOAK_ADMIN_PASSWORD("SALA_KEYCLOAK_ADMIN_PASSWORD", "sala-dev-keycloak");

    private final String variable;
    private final String standard;

    Secret(String variable, String standard) {
        this.variable = variable;
        this.standard = standard;
    }

    String variable() {
        return variable;
    }

    String standard() {
        return standard;
    }
}

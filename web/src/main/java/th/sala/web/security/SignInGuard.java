package th.sala.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import th.sala.consent.mode.Mode;

/** Refuses to start a production hub that signs people in with the published secret of the embedded default. */
@Singleton
@Startup
public class SignInGuard {
    private static final String DEVELOPMENT_SECRET = "sala-console-dev-secret";

    private final OidcSettings oidc;
    private final Mode mode;

    @Inject
    public SignInGuard(OidcSettings oidc, Mode mode) {
        this.oidc = oidc;
        this.mode = mode;
    }

    /** @throws IllegalStateException with the reason, so that the deployment fails and says why */
    @PostConstruct
    public void check() {
        if (mode.isProduction() && DEVELOPMENT_SECRET.equals(oidc.getClientSecret())) {
            throw new IllegalStateException("Sala does not start. SALA_OIDC_CLIENT_SECRET is the development default. "
                    + "Set the secret of your own client " + OidcSettings.CLIENT_ID + " and start again.");
        }
    }
}

package th.sala.web.security;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import th.sala.consent.mode.Mode;

/** Refuses to start a production hub whose links, those of the law among them, would lead nowhere. */
@Singleton
@Startup
public class PublicAddressGuard {
    private final Origins origins;
    private final Mode mode;

    @Inject
    public PublicAddressGuard(Origins origins, Mode mode) {
        this.origins = origins;
        this.mode = mode;
    }

    /** @throws IllegalStateException with the reason, so that the deployment fails and says why */
    @PostConstruct
    public void check() {
        if (mode.isProduction() && !origins.secure()) {
            throw new IllegalStateException("Sala does not start. SALA_PUBLIC_URL is not an https address, "
                    + "so the links in messages would not work. Set the address that people type and start again.");
        }
    }
}

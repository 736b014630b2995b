package th.sala.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where and as whom the hub signs people in; read by the sign-in definition through expressions. */
@ApplicationScoped
@Named("oidc")
public class OidcSettings {
    public static final String CLIENT_ID = "sala-console";

    private String callback;
    private String issuer;
    private String clientSecret;

    OidcSettings() {}

    @Inject
    OidcSettings(
            Origins origins,
            @ConfigProperty(name = "SALA_OIDC_ISSUER") String issuer,
            @ConfigProperty(name = "SALA_OIDC_CLIENT_SECRET") String clientSecret) {
        this.callback = origins.publicOrigin() + "/callback";
        this.issuer = issuer;
        this.clientSecret = clientSecret;
    }

    /** Where the identity provider sends the browser back to; never made from what a request says of its host. */
    public String getCallback() {
        return callback;
    }

    public String getIssuer() {
        return issuer;
    }

    public String getClientId() {
        return CLIENT_ID;
    }

    public String getClientSecret() {
        return clientSecret;
    }
}

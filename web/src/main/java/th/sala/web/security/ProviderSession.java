package th.sala.web.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.security.enterprise.identitystore.openid.RefreshToken;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.ClientBuilder;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.core.Form;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The sign-in at the identity provider that this session came from. It is ended server to server with the refresh
 * token, so that no token and no name travels in an address of the browser.
 */
@RequestScoped
public class ProviderSession {
    private static final Logger LOG = Logger.getLogger(ProviderSession.class.getName());
    private static final int SECONDS = 5;

    private OpenIdContext context;
    private OidcSettings settings;

    ProviderSession() {}

    @Inject
    ProviderSession(OpenIdContext context, OidcSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    /** A provider that does not answer never keeps anybody signed in here. */
    void end() {
        context.getRefreshToken().map(RefreshToken::getToken).ifPresent(this::end);
    }

    private void end(String refreshToken) {
        var form = new Form("client_id", settings.getClientId())
                .param("client_secret", settings.getClientSecret())
                .param("refresh_token", refreshToken);
        var client = ClientBuilder.newBuilder()
                .connectTimeout(SECONDS, TimeUnit.SECONDS)
                .readTimeout(SECONDS, TimeUnit.SECONDS)
                .build();
        try (var answer = client.target(endpoint()).request().post(Entity.form(form))) {
            if (answer.getStatus() >= 400)
                LOG.warning(() -> "The identity provider kept its session: " + answer.getStatus());
        } catch (ProcessingException e) {
            LOG.log(Level.WARNING, "The identity provider did not answer a sign-out.", e);
        } finally {
            client.close();
        }
    }

    private String endpoint() {
        return context.getProviderMetadata().getString("end_session_endpoint");
    }
}

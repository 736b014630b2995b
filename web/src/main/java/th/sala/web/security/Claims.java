package th.sala.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.json.JsonString;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What the identity provider says of the signed-in person, whichever way they signed in. */
@ApplicationScoped
class Claims {
    private static final String GROUPS = "groups";

    private Instance<OpenIdContext> session;

    Claims() {}

    @Inject
    Claims(Instance<OpenIdContext> session) {
        this.session = session;
    }

    /** Of whoever came by a link the identity provider says nothing, whoever is signed in beside them. */
    Optional<String> text(Principal who, String claim) {
        if (who instanceof LinkCaller) return Optional.empty();
        Object value = who instanceof JsonWebToken token
                ? token.getClaim(claim)
                : ofSession().get(claim);
        return Optional.ofNullable(value).map(Claims::plain).filter(text -> !text.isBlank());
    }

    /** Of who signed in by the browser, read as the sign-in does: from the access token, or else the identity token. */
    Set<String> groups() {
        var known = session.get();
        var groups = known.getAccessToken().getJwtClaims().getArrayStringClaim(GROUPS);
        return Set.copyOf(
                groups.isEmpty() ? known.getIdentityToken().getJwtClaims().getArrayStringClaim(GROUPS) : groups);
    }

    /** A token may give a text as JSON does, with its quotation marks. */
    private static String plain(Object value) {
        return value instanceof JsonString text ? text.getString() : value.toString();
    }

    private Map<String, Object> ofSession() {
        var identity = session.get().getIdentityToken();
        return identity == null ? Map.of() : identity.getClaims();
    }
}

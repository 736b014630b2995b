package th.sala.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import java.util.List;

/**
 * The two ways in that the server brings: bearer tokens (MicroProfile JWT) and the OpenID Connect session. Both are
 * beans of the same type; the bean class is the same generated one, so that only the set of bean types tells them apart.
 */
@ApplicationScoped
class Mechanisms {
    private static final String BEARER_TYPE = "JWTAuthenticationMechanism";

    private HttpAuthenticationMechanism bearer;
    private HttpAuthenticationMechanism session;

    Mechanisms() {}

    @Inject
    Mechanisms(BeanManager beans) {
        var found = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                .filter(bean -> bean.getBeanClass() != SignInMechanism.class)
                .toList();
        bearer = only(beans, found, true);
        session = only(beans, found, false);
    }

    HttpAuthenticationMechanism bearer() {
        return bearer;
    }

    HttpAuthenticationMechanism session() {
        return session;
    }

    private static HttpAuthenticationMechanism only(BeanManager beans, List<Bean<?>> found, boolean forBearer) {
        var matching =
                found.stream().filter(bean -> isBearer(bean) == forBearer).toList();
        if (matching.size() != 1) {
            throw new IllegalStateException(
                    "Expected one mechanism for bearer=" + forBearer + ", found " + matching.size());
        }
        var bean = matching.get(0);
        return (HttpAuthenticationMechanism)
                beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
    }

    private static boolean isBearer(Bean<?> bean) {
        return bean.getTypes().stream().anyMatch(type -> type.getTypeName().endsWith(BEARER_TYPE));
    }
}

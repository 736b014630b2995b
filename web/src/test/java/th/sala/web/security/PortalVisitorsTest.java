package th.sala.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import jakarta.ws.rs.core.SecurityContext;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.portal.Visitor;
import th.sala.ticketing.portal.Visitors;
import th.sala.web.problem.ProblemException;

/** CU-1: what is one person's opens to nobody for whom somebody typed an address. */
@Tag("P37.1")
class PortalVisitorsTest {
    private static final String ADDRESS = "malee@example.com";
    private static final Map<String, Object> CLAIMS = Map.of("email_verified", "true", "email", ADDRESS);

    private final SubjectId person = SubjectId.next();

    @Test
    void CU_1_of_the_person_for_whom_an_address_was_merely_typed_its_owner_is_told_nothing() {
        var visitors = knowing(new Visitor(person, ADDRESS, true, null, null));
        assertThat(visitors.told(signedIn())).isNull();
    }

    @Test
    void CU_1_nobody_decides_or_asks_for_the_person_for_whom_their_address_was_merely_typed() {
        var visitors = knowing(new Visitor(person, ADDRESS, true, null, null));
        assertThatThrownBy(() -> visitors.known(signedIn()))
                .asInstanceOf(type(ProblemException.class))
                .satisfies(refused -> {
                    assertThat(refused.problem().status()).isEqualTo(409);
                    assertThat(refused.problem().type()).isEqualTo("/problems/address-unproven");
                });
    }

    @Test
    @Tag("P19.6")
    void whoever_takes_a_consent_back_proves_no_more_than_that_they_came() {
        var visitors = knowing(new Visitor(person, ADDRESS, true, null, null));
        assertThat(visitors.withdrawing(signedIn()).person()).isEqualTo(person);
    }

    @Test
    void who_wrote_from_their_verified_address_is_told_and_decides() {
        var visitors = knowing(new Visitor(person, ADDRESS, false, null, null));
        assertThat(visitors.told(signedIn())).isEqualTo(person);
        assertThat(visitors.known(signedIn()).person()).isEqualTo(person);
    }

    private static PortalVisitors knowing(Visitor visitor) {
        return new PortalVisitors(new Claims(null), new Visitors() {
            @Override
            public Visitor signedIn(String email) {
                return visitor;
            }

            @Override
            public Visitor registered(Visitor seen) {
                return seen;
            }

            @Override
            public Optional<Visitor> byLink(String secret) {
                return Optional.of(new Visitor(visitor.person(), null, false, UUID.randomUUID(), null));
            }
        });
    }

    private static SecurityContext signedIn() {
        var token = (JsonWebToken) Proxy.newProxyInstance(
                PortalVisitorsTest.class.getClassLoader(),
                new Class<?>[] {JsonWebToken.class},
                (proxy, method, arguments) -> CLAIMS.get((String) arguments[0]));
        return (SecurityContext) Proxy.newProxyInstance(
                PortalVisitorsTest.class.getClassLoader(),
                new Class<?>[] {SecurityContext.class},
                (proxy, method, arguments) -> token);
    }
}

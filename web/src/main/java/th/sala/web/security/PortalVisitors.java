package th.sala.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.portal.Visitor;
import th.sala.ticketing.portal.Visitors;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** Which customer calls: by a signed link, or signed in with an address that the identity provider verified. */
@ApplicationScoped
public class PortalVisitors {
    private Claims claims;
    private Visitors visitors;

    PortalVisitors() {}

    @Inject
    PortalVisitors(Claims claims, Visitors visitors) {
        this.claims = claims;
        this.visitors = visitors;
    }

    /** @throws ProblemException 403 {@code email-unverified} when the identity provider vouches for no address */
    public Visitor of(SecurityContext security) {
        var caller = security.getUserPrincipal();
        return caller instanceof LinkCaller link ? link.visitor() : visitors.signedIn(verified(caller));
    }

    /**
     * Whose consents and requests are told: null for somebody of whom the hub holds nothing, and where it knows the
     * address only because somebody typed it, who may have been another person.
     */
    public SubjectId told(SecurityContext security) {
        var visitor = of(security);
        return visitor.typed() ? null : visitor.person();
    }

    /**
     * Who decides and asks, as a person whom the hub knows from now on.
     *
     * @throws ProblemException 409 {@code address-unproven} when the hub knows the address only because somebody typed it
     */
    public Visitor known(SecurityContext security) {
        var visitor = of(security);
        if (visitor.typed()) {
            throw new ProblemException(Problem.of(
                    409,
                    "address-unproven",
                    "Somebody typed your address, who may not have been you.",
                    "Say first whether it was you, at me/address."));
        }
        return visitors.registered(visitor);
    }

    /** Who takes a consent back: nobody has to prove more for that than for giving it, and it only ever limits use. */
    public Visitor withdrawing(SecurityContext security) {
        return visitors.registered(of(security));
    }

    private String verified(Principal caller) {
        return claims.text(caller, "email_verified")
                .filter("true"::equals)
                .flatMap(vouched -> claims.text(caller, "email"))
                .orElseThrow(() -> new ProblemException(Problem.of(
                        403,
                        "email-unverified",
                        "Your e-mail address is not verified.",
                        "Verify your e-mail address where you sign in, then come back.")));
    }
}

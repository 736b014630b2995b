package th.sala.web.security;

import jakarta.security.enterprise.CallerPrincipal;
import th.sala.ticketing.portal.Visitor;

/** Whoever came with a signed link: a customer without a name. */
final class LinkCaller extends CallerPrincipal {
    /** Where a customer's signed link travels; never in an address, which ends up in logs. */
    static final String HEADER = "X-Sala-Link";

    private static final long serialVersionUID = 1L;

    private final transient Visitor visitor;

    LinkCaller(Visitor visitor) {
        super("signed-link:" + visitor.link());
        this.visitor = visitor;
    }

    Visitor visitor() {
        return visitor;
    }
}

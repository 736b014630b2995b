package th.sala.web.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.consent.auditor.AuditGrant;
import th.sala.consent.auditor.AuditGrants;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/**
 * Whoever calls as an auditor, and by no other role that the operation names, needs a grant in force that opens the part
 * of the records; and what they read of persons is written down before it leaves.
 */
@Provider
@Priority(Priorities.AUTHORIZATION + 100)
public class AuditorGuard implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String GRANT = AuditorGuard.class.getName();
    private static final Problem NO_GRANT = Problem.of(
            403,
            "no-audit-grant",
            "No grant lets you read this now.",
            "Ask a privacy officer for a grant that is in force and opens this part of the records.");

    @Inject
    private AuditGrants grants;

    @Context
    private ResourceInfo resource;

    @Context
    private HttpServletRequest servlet;

    /** The grant by which this request reads; empty for whoever is no auditor. */
    public static Optional<AuditGrant> grantOf(HttpServletRequest request) {
        return Optional.ofNullable((AuditGrant) request.getAttribute(GRANT));
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var area = AuditArea.of(request.getUriInfo().getPath());
        if (area.isEmpty() || !asAuditor(request.getSecurityContext())) return;
        var grant = grants.inForce(
                        request.getSecurityContext().getUserPrincipal().getName(), area.get())
                .orElseThrow(() -> new ProblemException(NO_GRANT));
        servlet.setAttribute(GRANT, grant);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var grant = grantOf(servlet);
        if (grant.isEmpty() || response.getStatus() != 200) return;
        AuditArea.of(request.getUriInfo().getPath())
                .filter(AuditArea::recorded)
                .ifPresent(area -> grants.read(grant.get(), area, shown(request.getUriInfo(), response.getEntity())));
    }

    private static List<SubjectId> shown(UriInfo address, Object entity) {
        var asked = ShownPersons.asked(address.getQueryParameters().getOrDefault("subject", List.of()));
        return Stream.concat(asked.stream(), ShownPersons.in(address.getPath(), entity).stream())
                .distinct()
                .toList();
    }

    private boolean asAuditor(SecurityContext caller) {
        var roles = declared();
        return roles.contains(Roles.AUDITOR)
                && caller.isUserInRole(Roles.AUDITOR)
                && roles.stream().noneMatch(role -> !role.equals(Roles.AUDITOR) && caller.isUserInRole(role));
    }

    private List<String> declared() {
        var method = resource.getResourceMethod();
        if (method == null) return List.of();
        var own = method.getAnnotation(RolesAllowed.class);
        var allowed = own == null ? method.getDeclaringClass().getAnnotation(RolesAllowed.class) : own;
        return allowed == null ? List.of() : Arrays.asList(allowed.value());
    }
}

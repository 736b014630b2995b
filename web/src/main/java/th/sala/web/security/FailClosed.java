package th.sala.web.security;

import jakarta.annotation.Priority;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.AnnotatedElement;

/** Closes every resource method that does not say who may call it; the server itself would leave it public. */
@Provider
public class FailClosed implements DynamicFeature {

    @Override
    public void configure(ResourceInfo resource, FeatureContext context) {
        if (!opened(resource)) context.register(new Closed(), Priorities.AUTHORIZATION - 100);
    }

    private static boolean opened(ResourceInfo resource) {
        var method = resource.getResourceMethod();
        return opened(method) || (!method.isAnnotationPresent(DenyAll.class) && opened(resource.getResourceClass()));
    }

    private static boolean opened(AnnotatedElement element) {
        return element.isAnnotationPresent(PermitAll.class) || element.isAnnotationPresent(RolesAllowed.class);
    }

    @Priority(Priorities.AUTHORIZATION - 100)
    private static final class Closed implements ContainerRequestFilter {
        @Override
        public void filter(ContainerRequestContext request) {
            throw new ForbiddenException();
        }
    }
}

package th.sala.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Times every call by resource method and status; no address and nothing personal becomes a label. */
@Provider
public class RequestTimes implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String BEGAN = "th.sala.web.rest.began";
    private static final Metadata TIMES = Metadata.builder()
            .withName("sala_rest_requests")
            .withDescription("Time to answer REST calls")
            .build();

    @Inject
    private MetricRegistry registry;

    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        request.setProperty(BEGAN, System.nanoTime());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(BEGAN) instanceof Long began) || resource.getResourceMethod() == null) return;
        var method = resource.getResourceMethod();
        registry.timer(
                        TIMES,
                        new Tag("resource", method.getDeclaringClass().getSimpleName()),
                        new Tag("method", method.getName()),
                        new Tag("status", Integer.toString(response.getStatus())))
                .update(Duration.ofNanos(System.nanoTime() - began));
    }
}

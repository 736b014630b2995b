package th.sala.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import th.sala.ticketing.repeat.FirstAnswers;
import th.sala.ticketing.repeat.KeptAnswer;

/**
 * A deed that was done and is asked for again with its key is answered by reading what it made or changed: with the rights,
 * the gate and the log of this moment, and under the first answer's status and address. Whoever may not read it any more is
 * refused like any reader.
 */
@Provider
@PreMatching
public class RepeatFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String REPEATED = "th.sala.web.rest.repeated";
    private static final int OK = 200;
    private static final Set<Integer> WITH_PLACE = Set.of(201, 202);

    @Inject
    FirstAnswers answers;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        if (!context.getMethod().equals(HttpMethod.POST)) return;
        var request = RepeatableRequest.of(context);
        if (request.isPresent()) answered(request.get()).ifPresent(answer -> read(context, answer));
    }

    private Optional<KeptAnswer> answered(RepeatableRequest request) throws IOException {
        return answers.answered(request.caller(), request.key(), request.content())
                .filter(answer -> answer.resource() != null);
    }

    private static void read(ContainerRequestContext context, KeptAnswer answer) {
        context.setProperty(REPEATED, answer);
        context.setMethod(HttpMethod.GET);
        context.setRequestUri(context.getUriInfo().getBaseUri().resolve(answer.resource()));
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (!(context.getProperty(REPEATED) instanceof KeptAnswer answer) || response.getStatus() != OK) return;
        response.setStatus(answer.status());
        if (WITH_PLACE.contains(answer.status())) {
            var made = context.getUriInfo().getBaseUri().resolve(answer.resource());
            response.getHeaders().putSingle(HttpHeaders.LOCATION, made.getRawPath());
        }
    }
}

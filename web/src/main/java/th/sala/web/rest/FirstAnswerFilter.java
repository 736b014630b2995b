package th.sala.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.regex.Pattern;
import th.sala.ticketing.repeat.FirstAnswers;
import th.sala.ticketing.repeat.KeptAnswer;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/**
 * Takes the key for a deed and keeps what it made or changed; what was refused may be asked again with the same key. A
 * repeat of what has an answer does not come here: {@link RepeatFilter} turns it into reading.
 */
@Provider
@FirstAnswerKept
public class FirstAnswerFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String CLAIMED = "th.sala.web.rest.claimed-key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Inject
    private FirstAnswers answers;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        var repeatable = RepeatableRequest.of(context);
        if (repeatable.isEmpty()) return;
        var request = repeatable.get();
        if (!KEY.matcher(request.key()).matches())
            throw ProblemException.malformed(FirstAnswerKept.HEADER + ": is not usable");
        var claim = answers.claim(request.caller(), request.key(), request.content());
        switch (claim.state()) {
            case MINE -> context.setProperty(CLAIMED, request);
            case ANSWERED -> context.abortWith(withoutContent(claim.answer()));
            case UNANSWERED -> throw unanswered();
            case OTHER_REQUEST -> throw ProblemException.invalid("key-reused", "This key belongs to another request.");
        }
    }

    @Override
    public void filter(ContainerRequestContext context, ContainerResponseContext response) {
        if (!(context.getProperty(CLAIMED) instanceof RepeatableRequest request)) return;
        if (response.getStatus() >= 400) answers.release(request.caller(), request.key());
        else answers.keep(request.caller(), request.key(), kept(request, response));
    }

    private static KeptAnswer kept(RepeatableRequest request, ContainerResponseContext response) {
        return new KeptAnswer(response.getStatus(), response.hasEntity() ? resource(request, response) : null);
    }

    /** What was made, or else what the deed is a part of: {@code tickets/1} for {@code tickets/1/waiting}. */
    private static String resource(RepeatableRequest request, ContainerResponseContext response) {
        var location = response.getLocation();
        if (location == null) return request.path().substring(0, request.path().lastIndexOf('/'));
        var base = request.context().getUriInfo().getBaseUri();
        return RepeatableRequest.relative(
                location.getPath().substring(base.getPath().length()));
    }

    /** What is shown was asked for in the same moment as its first answer was given, or nothing was shown at all. */
    private static Response withoutContent(KeptAnswer answer) {
        if (answer.resource() != null) throw unanswered();
        return Response.status(answer.status()).build();
    }

    private static ProblemException unanswered() {
        return new ProblemException(Problem.of(
                409,
                "repeat-unanswered",
                "Somebody else was faster.",
                "The first request with this key has no answer yet. Look before you repeat it."));
    }
}

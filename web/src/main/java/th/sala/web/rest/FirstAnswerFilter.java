package th.sala.web.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import th.sala.ticketing.repeat.FirstAnswers;
import th.sala.ticketing.repeat.KeptAnswer;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** Gives the first answer to a deed that is asked for again. What was refused may be asked again with the same key. */
@Provider
@FirstAnswerKept
public class FirstAnswerFilter implements ContainerRequestFilter, ContainerResponseFilter {
    private static final String CLAIMED = "th.sala.web.rest.claimed-key";
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

    @Inject
    private FirstAnswers answers;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var key = request.getHeaderString(FirstAnswerKept.HEADER);
        if (key == null) return;
        if (!KEY.matcher(key).matches()) throw ProblemException.malformed(FirstAnswerKept.HEADER + ": is not usable");
        var claim = answers.claim(caller(request), key, fingerprinted(request));
        switch (claim.state()) {
            case MINE -> request.setProperty(CLAIMED, key);
            case ANSWERED -> request.abortWith(again(claim.answer()));
            case UNANSWERED ->
                throw conflict(
                        "repeat-unanswered",
                        "The first request with this key has no answer yet. Look before you repeat it.");
            case OTHER_REQUEST -> throw ProblemException.invalid("key-reused", "This key belongs to another request.");
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIMED) instanceof String key)) return;
        if (response.getStatus() >= 400) answers.release(caller(request), key);
        else answers.keep(caller(request), key, kept(response));
    }

    private static KeptAnswer kept(ContainerResponseContext response) {
        var location = response.getLocation();
        var body = response.hasEntity() ? JsonbSettings.JSONB.toJson(response.getEntity()) : null;
        return new KeptAnswer(response.getStatus(), location == null ? null : location.getPath(), body);
    }

    private static Response again(KeptAnswer answer) {
        var response = Response.status(answer.status());
        if (answer.location() != null) response.location(URI.create(answer.location()));
        if (answer.body() != null) response.type(MediaType.APPLICATION_JSON).entity(answer.body());
        return response.build();
    }

    private static byte[] fingerprinted(ContainerRequestContext request) throws IOException {
        var body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        var head = request.getMethod() + " " + request.getUriInfo().getPath() + "\n";
        var headBytes = head.getBytes(StandardCharsets.UTF_8);
        var whole = new byte[headBytes.length + body.length];
        System.arraycopy(headBytes, 0, whole, 0, headBytes.length);
        System.arraycopy(body, 0, whole, headBytes.length, body.length);
        return whole;
    }

    private static String caller(ContainerRequestContext request) {
        return request.getSecurityContext().getUserPrincipal().getName();
    }

    private static ProblemException conflict(String code, String sentence) {
        return new ProblemException(Problem.of(409, code, "Somebody else was faster.", sentence));
    }
}

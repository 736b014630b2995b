package th.sala.web.rest;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import th.sala.ticketing.outcome.Outcome;
import th.sala.web.problem.ProblemException;

/** From what a port said to what HTTP says. */
public final class Answers {
    private static final String BASE = "/api/v1/";

    private Answers() {}

    /** The value; a refusal leaves as its problem. */
    public static <T> T value(Outcome<T> outcome) {
        return outcome.fold(value -> value, refusal -> {
            throw ProblemException.of(refusal);
        });
    }

    /** 201 with the address of what was made, relative to the API. */
    public static Response created(String path, Object representation) {
        return Response.created(URI.create(BASE + path)).entity(representation).build();
    }
}

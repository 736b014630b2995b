package th.sala.web.problem;

import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whatever a resource throws leaves as a problem; a fault of ours is logged under the id that the answer carries. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException http && http.getResponse().getStatus() < 400) {
            return http.getResponse();
        }
        var answer = answer(FaultReader.known(thrown).orElseGet(() -> fault(thrown)));
        if (thrown instanceof ProblemException slow && !slow.pause().isZero()) return waiting(slow, answer);
        return thrown instanceof NotAllowedException refused ? naming(refused, answer) : answer;
    }

    private static Response waiting(ProblemException slow, Response answer) {
        return Response.fromResponse(answer)
                .header(HttpHeaders.RETRY_AFTER, slow.pause().toSeconds())
                .build();
    }

    /** RFC 9110, 15.5.6: a 405 says which methods there are. */
    private static Response naming(NotAllowedException refused, Response answer) {
        var methods = refused.getResponse().getAllowedMethods();
        return Response.fromResponse(answer).allow(methods).build();
    }

    public static Response answer(Problem problem) {
        var answer = Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .entity(problem.json().toString());
        if (problem.status() == 401) answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"sala\"");
        return answer.build();
    }

    private static Problem fault(Throwable thrown) {
        var id = UUID.randomUUID().toString();
        LOG.log(Level.SEVERE, thrown, () -> "Request failed, incident " + id);
        return Problems.fault(id);
    }
}

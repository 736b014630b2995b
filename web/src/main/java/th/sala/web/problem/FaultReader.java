package th.sala.web.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.consent.audit.UnreadableCursor;
import th.sala.consent.ledger.IncompleteConsent;

/** Finds the known reason inside whatever was thrown, ours before the server's; empty when it is a fault of ours. */
final class FaultReader {

    private FaultReader() {}

    static Optional<Problem> known(Throwable thrown) {
        return Stream.concat(causes(thrown).filter(ProblemException.class::isInstance), causes(thrown))
                .map(FaultReader::read)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, t -> t != null, Throwable::getCause).limit(20);
    }

    private static Optional<Problem> read(Throwable thrown) {
        if (thrown instanceof ProblemException known) return Optional.of(known.problem());
        if (thrown instanceof WebApplicationException http) return ofHttp(http);
        if (thrown instanceof ConstraintViolationException invalid)
            return Optional.of(Problems.malformed(faults(invalid)));
        if (thrown instanceof IncompleteConsent incomplete) return Optional.of(incomplete(incomplete));
        if (thrown instanceof JsonException || thrown instanceof JsonbException)
            return Optional.of(Problems.ofStatus(400));
        if (thrown instanceof UnreadableCursor) return Optional.of(Problems.UNKNOWN_CURSOR);
        if (thrown instanceof EJBAccessException) return Optional.of(Problems.ofStatus(403));
        if (lostRace(thrown)) return Optional.of(Problems.ofStatus(409));
        return Optional.empty();
    }

    /** By name: both JPA and its provider have one, and neither belongs to the border. */
    private static boolean lostRace(Throwable thrown) {
        return thrown.getClass().getSimpleName().equals("OptimisticLockException");
    }

    private static Optional<Problem> ofHttp(WebApplicationException http) {
        var status = http.getResponse().getStatus();
        return status < 500 || status == 503 ? Optional.of(Problems.ofStatus(status)) : Optional.empty();
    }

    private static Problem incomplete(IncompleteConsent thrown) {
        return Problem.of(422, thrown.code(), "This consent cannot be recorded so.", thrown.getMessage());
    }

    private static List<String> faults(ConstraintViolationException invalid) {
        return invalid.getConstraintViolations().stream()
                .map(violation -> last(violation.getPropertyPath().toString()) + ": " + violation.getMessage())
                .sorted()
                .toList();
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }
}

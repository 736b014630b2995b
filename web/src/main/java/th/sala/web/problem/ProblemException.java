package th.sala.web.problem;

import java.time.Duration;
import java.util.List;
import th.sala.ticketing.outcome.Refusal;

/** Ends a request with a problem; what the ports refuse as a value becomes this only at the border. */
public class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Duration pause;

    public ProblemException(Problem problem) {
        this(problem, Duration.ZERO);
    }

    private ProblemException(Problem problem, Duration pause) {
        super(problem.title());
        this.problem = problem;
        this.pause = pause;
    }

    public static ProblemException of(Refusal refusal) {
        return new ProblemException(Problems.refusal(refusal));
    }

    /** 400: the request cannot be read. */
    public static ProblemException malformed(String fault) {
        return new ProblemException(Problems.malformed(List.of(fault)));
    }

    /** 422: the request was understood but cannot be done as asked. */
    public static ProblemException invalid(String code, String detail) {
        return new ProblemException(Problem.of(422, code, "The request is not valid.", detail));
    }

    public static ProblemException notFound() {
        return new ProblemException(Problems.ofStatus(404));
    }

    /** 429: the caller asked too often and waits so long, in whole seconds. */
    public static ProblemException tooMany(Duration pause) {
        return new ProblemException(
                Problem.of(
                        429,
                        "too-many",
                        "There were too many requests.",
                        "Wait " + pause.toSeconds() + " seconds, then send it again."),
                pause);
    }

    public Problem problem() {
        return problem;
    }

    /** How long to wait before the request is worth repeating; zero when nothing is known of that. */
    Duration pause() {
        return pause;
    }
}

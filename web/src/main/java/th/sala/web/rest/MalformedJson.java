package th.sala.web.rest;

import java.util.List;
import th.sala.web.problem.ProblemException;
import th.sala.web.problem.Problems;

/** 400: the body is not the JSON that this call takes. */
final class MalformedJson extends ProblemException {
    private static final long serialVersionUID = 1L;

    MalformedJson(List<String> faults) {
        super(Problems.malformed(faults));
    }
}

package th.sala.web.rest;

import java.util.List;

/** A request body that cannot be left out. */
public final class Body {

    private Body() {}

    public static <T> T required(T body) {
        if (body == null) throw new MalformedJson(List.of("body: is required"));
        return body;
    }

    /** @throws th.sala.web.problem.ProblemException 400 naming the member when it is missing */
    public static <T> T required(T value, String member) {
        if (value == null) throw new MalformedJson(List.of(member + ": is required"));
        return value;
    }
}

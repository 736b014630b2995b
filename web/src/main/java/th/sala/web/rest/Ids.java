package th.sala.web.rest;

import java.util.UUID;
import th.sala.web.problem.ProblemException;

/** Ids and numbers in addresses. */
public final class Ids {

    private Ids() {}

    /** @throws ProblemException 400 naming the parameter; null for none */
    public static Long number(String name, String text) {
        if (text == null || text.isBlank()) return null;
        if (!text.matches("[0-9]{1,9}")) throw ProblemException.malformed(name + ": must be a number");
        return Long.valueOf(text);
    }

    /** @throws ProblemException 400 naming the parameter; null for none */
    public static UUID of(String name, String text) {
        if (text == null || text.isBlank()) return null;
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.malformed(name + ": must be an id");
        }
    }
}

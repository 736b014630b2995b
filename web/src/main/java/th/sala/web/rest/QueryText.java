package th.sala.web.rest;

import th.sala.web.problem.ProblemException;

/** Words in an address; see {@link NothingPersonalInAddresses} for which may stand there. */
public final class QueryText {

    private QueryText() {}

    /** @throws ProblemException 400 for what the database could not hold */
    public static String storable(String text) {
        if (text == null || Characters.storable(text)) return text;
        throw ProblemException.malformed("query: holds a character that no text may hold");
    }
}

package th.sala.web.rest;

import java.util.regex.Pattern;
import th.sala.web.problem.ProblemException;
import th.sala.web.problem.Problems;

/** The version of a representation as entity tags carry it (RFC 9110, 8.8.3 and 13.1.1). */
public final class Version {
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([0-9]{1,9})\"|([0-9]{1,9})");

    private Version() {}

    public static String tag(int version) {
        return "\"" + version + "\"";
    }

    /** Null when the caller does not care; a tag we never issued is stale by itself. */
    public static Integer expected(String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank() || ifMatch.strip().equals("*")) return null;
        var tag = TAG.matcher(ifMatch.strip());
        if (!tag.matches()) throw new ProblemException(Problems.ofStatus(412));
        return Integer.valueOf(tag.group(1) == null ? tag.group(2) : tag.group(1));
    }
}

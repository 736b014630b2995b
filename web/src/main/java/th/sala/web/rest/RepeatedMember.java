package th.sala.web.rest;

import java.util.Optional;
import java.util.regex.Pattern;

/** The parser tells of a member given twice only in the words of its message. */
final class RepeatedMember {
    private static final Pattern DUPLICATE = Pattern.compile("[Dd]uplicate key '?([^']{1,100})'?");

    private RepeatedMember() {}

    static Optional<String> in(Exception thrown) {
        return Optional.ofNullable(thrown.getMessage())
                .map(DUPLICATE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1) + " is given twice");
    }
}

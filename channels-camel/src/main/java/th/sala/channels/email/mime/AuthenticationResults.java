package th.sala.channels.email.mime;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * One Authentication-Results field (RFC 8601, 2.2): the server that wrote it and what it found, {@code method=result} being
 * read only where a finding begins.
 *
 * @param server the authserv-id
 */
record AuthenticationResults(String server, List<Finding> findings) {

    static AuthenticationResults parse(String field) {
        FieldScanner in = new FieldScanner(field);
        String server = in.word(";");
        List<Finding> findings = new ArrayList<>();
        while (in.skipPast(';')) {
            String method = in.word("=/;").toLowerCase(Locale.ROOT);
            if (in.take('/')) {
                in.word("=;");
            }
            if (in.take('=')) {
                findings.add(new Finding(method, in.word(";").toLowerCase(Locale.ROOT), properties(in)));
            }
        }
        return new AuthenticationResults(server, List.copyOf(findings));
    }

    private static List<Property> properties(FieldScanner in) {
        List<Property> properties = new ArrayList<>();
        String name = in.word("=;");
        while (!name.isEmpty()) {
            if (in.take('=')) {
                properties.add(new Property(name.toLowerCase(Locale.ROOT), in.word(";")));
            }
            name = in.word("=;");
        }
        return List.copyOf(properties);
    }

    /** Such as {@code spf=pass} with {@code smtp.mailfrom}. */
    record Finding(String method, String result, List<Property> properties) {

        boolean is(String wantedMethod, String wantedResult) {
            return method.equals(wantedMethod) && result.equals(wantedResult);
        }
    }

    /** What was looked at, such as {@code header.d}. */
    record Property(String name, String value) {}
}

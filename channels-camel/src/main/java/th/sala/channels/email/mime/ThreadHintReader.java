package th.sala.channels.email.mime;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import th.sala.ticketing.intake.ThreadHints;

/**
 * Reads the threading fields. A token of ours stands in our Message-IDs before the first dot, and in our addresses after
 * the plus; whether a candidate really is one, only its keyed hash can tell.
 */
final class ThreadHintReader {
    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");
    private static final Pattern TOKEN_IN_ID = Pattern.compile("^<([A-Za-z0-9_-]{8,128})\\.[^@]*@");
    private static final Pattern TOKEN_IN_ADDRESS = Pattern.compile("\\+([A-Za-z0-9_-]{8,128})@");
    private static final int MOST = 200;

    private ThreadHintReader() {}

    static ThreadHints read(Headers headers) {
        Set<String> references = new LinkedHashSet<>();
        Stream.of("references", "in-reply-to")
                .flatMap(name -> headers.all(name).stream())
                .forEach(field -> ids(field, references));
        return new ThreadHints(ownId(headers), List.copyOf(references), tokens(headers, references));
    }

    private static String ownId(Headers headers) {
        return headers.first("message-id")
                .map(PlainText::line)
                .map(MESSAGE_ID::matcher)
                .filter(Matcher::find)
                .map(Matcher::group)
                .orElse(null);
    }

    private static void ids(String field, Set<String> found) {
        Matcher id = MESSAGE_ID.matcher(PlainText.line(field));
        while (id.find() && found.size() < MOST) {
            found.add(id.group());
        }
    }

    private static List<String> tokens(Headers headers, Set<String> references) {
        Set<String> tokens = new LinkedHashSet<>();
        for (String id : references) {
            Matcher token = TOKEN_IN_ID.matcher(id);
            if (token.find()) {
                tokens.add(token.group(1));
            }
        }
        Stream.of("to", "cc", "delivered-to", "x-original-to")
                .flatMap(name -> headers.all(name).stream())
                .forEach(field -> {
                    Matcher token = TOKEN_IN_ADDRESS.matcher(field);
                    while (token.find() && tokens.size() < MOST) {
                        tokens.add(token.group(1));
                    }
                });
        return List.copyOf(tokens);
    }
}

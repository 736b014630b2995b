package th.sala.ticketing.intake;

import java.util.List;

/**
 * What a message says about the conversation it belongs to.
 *
 * @param messageId its own Message-ID with angle brackets (RFC 5322, 3.6.4); null when it has none
 * @param references the ids of In-Reply-To and References, oldest first
 * @param tokens candidates for a thread token of ours, from those ids and from plus-addresses; checked by keyed hash
 */
public record ThreadHints(String messageId, List<String> references, List<String> tokens) {
    public static final ThreadHints NONE = new ThreadHints(null, List.of(), List.of());

    public ThreadHints {
        references = List.copyOf(references);
        tokens = List.copyOf(tokens);
    }
}

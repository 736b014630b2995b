package th.sala.channels.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * Which messages leave as one call. LINE bills a call, not its bubbles: answers of people to the same person that leave for
 * the first time share one of at most five bubbles; what left as one call before is that same call again.
 */
final class LineCalls {
    private final List<List<OutboundMessage>> calls = new ArrayList<>();
    private final Map<UUID, List<OutboundMessage>> joined = new LinkedHashMap<>();

    private LineCalls() {}

    /** Each call in the order of its first message. */
    static List<List<OutboundMessage>> of(List<OutboundMessage> messages) {
        LineCalls sorting = new LineCalls();
        messages.forEach(sorting::add);
        return sorting.calls;
    }

    /** How many bubbles a message takes. */
    static int bubbles(OutboundMessage message) {
        return Bubbles.of(message.text()).size() + message.attachments().size();
    }

    /** The key under which LINE takes these once. */
    static UUID key(List<OutboundMessage> call) {
        OutboundMessage first = call.get(0);
        if (first.joined() != null) {
            return first.joined();
        }
        return call.size() == 1 ? first.message() : UUID.randomUUID();
    }

    private void add(OutboundMessage message) {
        if (message.joined() != null) {
            joined.computeIfAbsent(message.joined(), key -> begin()).add(message);
        } else {
            fitting(message).orElseGet(this::begin).add(message);
        }
    }

    private List<OutboundMessage> begin() {
        List<OutboundMessage> call = new ArrayList<>();
        calls.add(call);
        return call;
    }

    private Optional<List<OutboundMessage>> fitting(OutboundMessage message) {
        return calls.stream().filter(call -> takes(call, message)).reduce((earlier, latest) -> latest);
    }

    private static boolean takes(List<OutboundMessage> call, OutboundMessage message) {
        return fresh(message)
                && fresh(call.get(0))
                && call.get(0).account().equals(message.account())
                && place(call.get(0)).equals(place(message))
                && call.stream().mapToInt(LineCalls::bubbles).sum() + bubbles(message) <= Bubbles.MOST;
    }

    private static String place(OutboundMessage message) {
        return message.to().get(0).value();
    }

    private static boolean fresh(OutboundMessage message) {
        return message.attempt() == 1 && message.joined() == null && !message.automatic();
    }
}

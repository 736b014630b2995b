package th.sala.channels.line;

import jakarta.json.JsonObject;
import java.util.Optional;
import th.sala.ticketing.intake.ChannelAddress;

/**
 * Where something was said, and by whom.
 *
 * @param user who said it; empty when LINE does not tell
 * @param group the group or room it was said in; empty in a talk of two
 */
record LineTalk(Optional<String> user, Optional<String> group) {
    static final String CHANNEL = "line";

    static LineTalk of(JsonObject source) {
        Optional<String> group = LineEvent.text(source, "groupId").or(() -> LineEvent.text(source, "roomId"));
        return new LineTalk(LineEvent.text(source, "userId"), group);
    }

    /** Who said it, the group itself when nobody is named. */
    ChannelAddress from() {
        return address(user.or(() -> group).orElse(""));
    }

    /** Where an answer goes; null for whoever said it. */
    ChannelAddress answersTo() {
        return group.isPresent() && user.isPresent() ? address(group.get()) : null;
    }

    /** The group, or whoever said it. */
    ChannelAddress place() {
        return address(group.or(() -> user).orElse(""));
    }

    private static ChannelAddress address(String id) {
        return new ChannelAddress(CHANNEL, id, null);
    }
}

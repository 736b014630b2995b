package th.sala.channels.line;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

/** Builds what leaves on LINE. */
final class OutboundBubble {
    private final String to;
    private final List<OutboundAttachment> files = new ArrayList<>();
    private String text = "พัสดุถึงแล้วนะคะ";
    private String answered;
    private boolean automatic;
    private int attempt = 1;
    private UUID joined;
    private boolean awaited = true;
    private UUID id = UUID.randomUUID();

    private OutboundBubble(String to) {
        this.to = to;
    }

    static OutboundBubble to(String user) {
        return new OutboundBubble(user);
    }

    OutboundBubble text(String words) {
        text = words;
        return this;
    }

    OutboundBubble file(OutboundAttachment file) {
        files.add(file);
        return this;
    }

    /** @param event external id of what it was ready for */
    OutboundBubble acknowledging(String event) {
        answered = event;
        automatic = true;
        return this;
    }

    /** It left in this call before. */
    OutboundBubble joined(UUID call) {
        joined = call;
        return this;
    }

    /** Nobody waits for it. */
    OutboundBubble marketing() {
        awaited = false;
        return this;
    }

    OutboundBubble again(OutboundMessage message) {
        id = message.message();
        text = message.text();
        awaited = message.awaited();
        attempt = message.attempt() + 1;
        return this;
    }

    OutboundMessage build() {
        return new OutboundMessage(
                UUID.randomUUID(),
                id,
                "line",
                LineHub.CHANNEL,
                "ศาลา",
                List.of(new ChannelAddress("line", to, null)),
                List.of(),
                "เรื่องพัสดุ",
                text,
                null,
                "th",
                List.copyOf(files),
                null,
                null,
                answered,
                answered == null ? List.of() : List.of(answered),
                automatic,
                attempt,
                joined,
                awaited,
                awaited ? null : "https://help.example.com/api/v1/unsubscribe/t");
    }
}

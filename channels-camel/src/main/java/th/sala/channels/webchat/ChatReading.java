package th.sala.channels.webchat;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import th.sala.channels.channel.Channel;
import th.sala.channels.webhook.JsonBody;
import th.sala.channels.webhook.Misfit;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LanguageGuess;
import th.sala.ticketing.intake.Shown;

/**
 * Reads a guest's {@code {type, clientId, text, attachments:[{name, content}], read:[{id, language, helped}]}}. A resent
 * frame has the same client id and so the same external id: it is stored once (P2).
 */
final class ChatReading {
    private static final Pattern CLIENT_ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private ChatReading() {}

    /** @throws Misfit when the frame does not fit */
    static InboundMessage of(Channel channel, String guest, byte[] body, Instant now) {
        JsonObject frame = JsonBody.read(body).orElseThrow(() -> Misfit.malformed("The frame is no JSON object."));
        String clientId = text(frame, "clientId");
        String text = text(frame, "text").strip();
        if (!CLIENT_ID.matcher(clientId).matches()) {
            throw Misfit.invalid("client-id-required", "clientId has 1 to 64 letters, digits, _ or -.");
        }
        if (text.length() > ChatLimits.TEXT) {
            throw Misfit.invalid("too-long", "A message has at most " + ChatLimits.TEXT + " characters.");
        }
        List<InboundAttachment> files = ChatFiles.of(frame);
        if (text.isEmpty() && files.isEmpty()) {
            throw Misfit.invalid("text-required", "A message says or brings something.");
        }
        return InboundMessage.spoken(
                        ChatChannel.KIND,
                        channel.id(),
                        guest + ":" + clientId,
                        new ChannelAddress(ChatChannel.KIND, guest, null),
                        text,
                        LanguageGuess.of(null, text),
                        files,
                        now)
                .after(new Shown(AnswersRead.of(frame), null));
    }

    private static String text(JsonObject frame, String member) {
        return frame.get(member) instanceof JsonString text ? text.getString().replace("\u0000", "") : "";
    }
}

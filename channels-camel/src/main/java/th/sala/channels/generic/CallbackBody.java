package th.sala.channels.generic;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

/**
 * What a callback says: {@code {messageId, externalId, to:[{handle, channel}], text, language, automatic, attachments:[{name,
 * type, content}]}}; {@code externalId} is that of the message it answers, and null when it answers none.
 */
final class CallbackBody {
    private static final long MOST = 5L * 1024 * 1024;

    private CallbackBody() {}

    static boolean tooLarge(OutboundMessage message) {
        return message.attachments().stream()
                        .mapToLong(file -> file.bytes().length)
                        .sum()
                > MOST;
    }

    static byte[] of(OutboundMessage message) {
        JsonObjectBuilder body = JSON.createObjectBuilder()
                .add("messageId", message.message().toString())
                .add("to", to(message))
                .add("text", message.text())
                .add("language", message.language())
                .add("automatic", message.automatic())
                .add("attachments", files(message));
        if (message.inReplyTo() == null) {
            body.addNull("externalId");
        } else {
            body.add("externalId", message.inReplyTo());
        }
        return body.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray to(OutboundMessage message) {
        var to = JSON.createArrayBuilder();
        message.to()
                .forEach(address -> to.add(JSON.createObjectBuilder()
                        .add("channel", address.channel())
                        .add("handle", address.value())));
        return to.build();
    }

    private static JsonArray files(OutboundMessage message) {
        var files = JSON.createArrayBuilder();
        for (OutboundAttachment file : message.attachments()) {
            files.add(JSON.createObjectBuilder()
                    .add("name", file.name())
                    .add("type", file.type())
                    .add("content", Base64.getEncoder().encodeToString(file.bytes())));
        }
        return files.build();
    }
}

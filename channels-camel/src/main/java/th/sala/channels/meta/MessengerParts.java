package th.sala.channels.meta;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import th.sala.channels.channel.Channel;
import th.sala.channels.outbound.PortalWay;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

/** The calls that one message needs on Messenger: its words, cut between characters as a reader sees them, and its files. */
final class MessengerParts {
    private static final int LONGEST = 2_000;
    private static final int LONGEST_WITH_BUTTON = 640;
    private static final Pattern PIECES = Pattern.compile("(?s)\\X{1,500}");

    private final GraphApi graph;
    private final Channel channel;
    private final PortalWay portal;
    private final OutboundMessage message;
    private final List<JsonObject> files = new ArrayList<>();

    MessengerParts(GraphApi graph, Channel channel, PortalWay portal, OutboundMessage message) {
        this.graph = graph;
        this.channel = channel;
        this.portal = portal;
        this.message = message;
    }

    /** Brings its files to Meta; the answer that ended it when one could not be brought. */
    Optional<GraphAnswer> upload() {
        for (OutboundAttachment file : message.attachments()) {
            GraphAnswer answer = graph.upload(channel, content(attachment(file, "is_reusable", "false")), file);
            Optional<String> id = answer.given("attachment_id");
            if (id.isEmpty()) {
                return Optional.of(answer);
            }
            files.add(attachment(file, "attachment_id", id.get()));
        }
        return Optional.empty();
    }

    List<JsonObject> all() {
        List<JsonObjectBuilder> contents = new ArrayList<>();
        texts().forEach(text -> contents.add(leadsToPortal(text) ? withWay(text) : plain(text)));
        files.forEach(file -> contents.add(JSON.createObjectBuilder().add("attachment", file)));
        if (!contents.isEmpty()) {
            JsonObjectBuilder last = contents.get(contents.size() - 1);
            message.withdrawalWords().ifPresent(said -> last.add("quick_replies", button(said)));
        }
        return contents.stream().map(this::call).toList();
    }

    private static JsonObjectBuilder plain(String text) {
        return JSON.createObjectBuilder().add("text", text);
    }

    /** What the hub says by itself leads to the portal, when it is short enough for a message with a button. */
    private boolean leadsToPortal(String text) {
        return message.automatic() && message.withdrawalWords().isEmpty() && text.length() <= LONGEST_WITH_BUTTON;
    }

    private JsonObjectBuilder withWay(String text) {
        JsonObjectBuilder way = JSON.createObjectBuilder()
                .add("type", "web_url")
                .add("url", portal.address())
                .add("title", portal.label(message.language()));
        JsonObjectBuilder template = JSON.createObjectBuilder()
                .add("template_type", "button")
                .add("text", text)
                .add("buttons", JSON.createArrayBuilder().add(way));
        return JSON.createObjectBuilder()
                .add(
                        "attachment",
                        JSON.createObjectBuilder().add("type", "template").add("payload", template));
    }

    /** Says for the person that no more of these is wanted. */
    private static JsonArrayBuilder button(String words) {
        return JSON.createArrayBuilder()
                .add(JSON.createObjectBuilder()
                        .add("content_type", "text")
                        .add("title", words)
                        .add("payload", "no-more-news"));
    }

    private List<String> texts() {
        String text = message.text().strip();
        if (text.length() <= LONGEST) {
            return text.isEmpty() ? List.of() : List.of(text);
        }
        List<String> pieces = new ArrayList<>();
        StringBuilder piece = new StringBuilder();
        PIECES.matcher(text).results().map(match -> match.group()).forEach(next -> {
            if (piece.length() + next.length() > LONGEST) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(next);
        });
        pieces.add(piece.toString());
        return pieces;
    }

    private JsonObject call(JsonObjectBuilder content) {
        return JSON.createObjectBuilder()
                .add(
                        "recipient",
                        JSON.createObjectBuilder().add("id", message.to().get(0).value()))
                .add("messaging_type", "RESPONSE")
                .add("message", content.add("metadata", message.message().toString()))
                .build();
    }

    private static JsonObject content(JsonObject attachment) {
        return JSON.createObjectBuilder().add("attachment", attachment).build();
    }

    private static JsonObject attachment(OutboundAttachment file, String member, String value) {
        return JSON.createObjectBuilder()
                .add("type", type(file.type()))
                .add("payload", JSON.createObjectBuilder().add(member, value))
                .build();
    }

    private static String type(String mediaType) {
        return switch (mediaType.replaceFirst("/.*", "")) {
            case "image" -> "image";
            case "audio" -> "audio";
            case "video" -> "video";
            default -> "file";
        };
    }
}

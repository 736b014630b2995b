package th.sala.channels.meta;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.channels.channel.Channel;
import th.sala.channels.runtime.OutgoingCall;
import th.sala.channels.webhook.Signatures;
import th.sala.ticketing.reply.OutboundAttachment;

/** Meta's Graph API as far as Messenger is sent with. Every call proves that it comes from the app. */
@Dependent
class GraphApi {
    private static final String VERSION = "/v23.0";

    private final String base;

    @Inject
    GraphApi(@ConfigProperty(name = "SALA_GRAPH_API_URL", defaultValue = "https://graph.facebook.com") String base) {
        this.base = base;
    }

    GraphAnswer send(Channel channel, JsonObject body) {
        return call(channel, "/me/messages", "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Whose token it is. */
    GraphAnswer me(Channel channel) {
        String token = channel.secret("pageToken").orElse("");
        return call(request(channel, "/me", token).GET());
    }

    /** Brings a file to Meta, which a message may then name by the id in the answer. */
    GraphAnswer upload(Channel channel, JsonObject message, OutboundAttachment file) {
        String boundary = "sala" + UUID.randomUUID().toString().replace("-", "");
        return call(
                channel,
                "/me/message_attachments",
                "multipart/form-data; boundary=" + boundary,
                UploadForm.of(boundary, message, file));
    }

    private GraphAnswer call(Channel channel, String path, String type, byte[] body) {
        String token = channel.secret("pageToken").orElse("");
        return call(request(channel, path, token).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body)));
    }

    private HttpRequest.Builder request(Channel channel, String path, String token) {
        return HttpRequest.newBuilder(URI.create(base + VERSION + path + proof(channel, token)))
                .timeout(OutgoingCall.ANSWER)
                .header("Authorization", "Bearer " + token);
    }

    private static GraphAnswer call(HttpRequest.Builder request) {
        return GraphAnswer.of(OutgoingCall.send(request.build()));
    }

    private static String proof(Channel channel, String token) {
        return channel.secret("appSecret")
                .map(secret -> Signatures.hmac(secret, token.getBytes(StandardCharsets.UTF_8)))
                .map(proof -> "?appsecret_proof=" + HexFormat.of().formatHex(proof))
                .orElse("");
    }
}

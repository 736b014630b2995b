package th.sala.web.channel;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.channels.webhook.RawEnvelope;

/** Where Meta brings what happens on a page. */
@Path("channels/meta/{channel}/webhook")
@Tag(name = "Channels")
public class MetaResource {
    @Inject
    private Doors webhooks;

    @GET
    @PermitAll
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(
            summary = "Proves to Meta that the webhook is ours",
            description = "Answers hub.challenge as plain text when hub.mode is subscribe and hub.verify_token is the"
                    + " channel's verify token.")
    @APIResponse(responseCode = "200", description = "The challenge, as it came")
    public Response challenge(
            @PathParam("channel") String channel,
            @QueryParam("hub.mode") String mode,
            @QueryParam("hub.verify_token") String token,
            @QueryParam("hub.challenge") String challenge) {
        var receipt = webhooks.receive(new RawEnvelope("meta-challenge", channel, new byte[0], given(mode, token)));
        return Receipts.answer(
                receipt,
                nothing -> Response.ok(
                                challenge == null ? "" : challenge, MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8"))
                        .build());
    }

    private static Map<String, String> given(String mode, String token) {
        Map<String, String> given = new TreeMap<>();
        if (mode != null) given.put("hub.mode", mode);
        if (token != null) given.put("hub.verify_token", token);
        return given;
    }

    @POST
    @PermitAll
    @Operation(
            summary = "Takes in what Meta tells",
            description = "X-Hub-Signature-256: sha256=<hex HMAC-SHA256 of the raw body with the app's secret>. Every"
                    + " update is taken in once by its id; unknown ones are kept. At most 1 MiB.")
    @APIResponse(responseCode = "200", description = "Everything in it is committed")
    public Response take(@PathParam("channel") String channel, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        var receipt = webhooks.receive(webhooks.read("meta", channel, body, headers, "X-Hub-Signature-256"));
        return Receipts.answer(receipt, ids -> Response.ok().build());
    }
}

package th.sala.web.channel;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.web.rest.SentAs;

/** Where any other source brings its messages. */
@Path("channels/inbound/{channel}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
public class InboundResource {
    private static final String SIGNATURE = "X-Sala-Signature";

    @Inject
    private Doors webhooks;

    /**
     * One message. At least one of handle, email and phone of its sender.
     *
     * @param externalId what makes it one message for the channel
     * @param at when it was written; null for now
     */
    public record ForeignMessage(String externalId, Writer from, String text, Instant at, List<SentFile> attachments) {}

    /** @param handle how the channel names the sender; {@code url} leads to what was written */
    public record Writer(String name, String handle, String email, String phone, String url) {}

    @POST
    @PermitAll
    @SentAs(ForeignMessage.class)
    @Operation(
            summary = "Takes in one message of a generic channel, signed with its secret",
            description =
                    "X-Sala-Signature: t=UNIXSECONDS,v1=<hex HMAC-SHA256 of \"t.body\">, at most 300 s old. Members:"
                            + " externalId; from with name, handle, email, phone, url, at least one of handle, email and"
                            + " phone; text; at; attachments with name and content in Base64. At most 1 MiB.")
    @APIResponse(
            responseCode = "202",
            description = "Committed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TakenIn.class)))
    public Response take(@PathParam("channel") String channel, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        var receipt = webhooks.receive(webhooks.read("inbound", channel, body, headers, SIGNATURE));
        return Receipts.answer(
                receipt, ids -> Response.accepted(new TakenIn(ids.get(0))).build());
    }
}

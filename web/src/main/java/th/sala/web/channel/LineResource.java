package th.sala.web.channel;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.web.rest.SentAs;

/** Where LINE brings what happens on an Official Account. */
@Path("channels/line/{channel}/webhook")
@Tag(name = "Channels")
public class LineResource {
    private static final String SIGNATURE = "x-line-signature";

    @Inject
    private Doors webhooks;

    /**
     * What LINE sends.
     *
     * @param destination user id of the account that the events are of
     * @param events as LINE describes them; what is not known is kept
     */
    public record LineCall(String destination, List<Map<String, Object>> events) {}

    @POST
    @PermitAll
    @SentAs(LineCall.class)
    @Operation(
            summary = "Takes in the events of a LINE Official Account, signed by LINE",
            description =
                    "x-line-signature: Base64 of HMAC-SHA256 over the raw body with the channel secret. Events are"
                            + " taken in once for each webhookEventId, in the order of their timestamps; a call without"
                            + " events is LINE's check of the address.")
    @APIResponse(responseCode = "200", description = "Committed")
    public Response take(@PathParam("channel") String channel, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        var receipt = webhooks.receive(webhooks.read("line", channel, body, headers, SIGNATURE));
        return Receipts.answer(receipt, ids -> Response.ok().build());
    }
}

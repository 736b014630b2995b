package th.sala.web.channel;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
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
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.SentAs;

/** Where public forms are sent to, by script or by a browser alone. */
@Path("channels/web-form/{channel}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Channels")
public class FormResource {
    private static final URI SENT = URI.create("/form/#sent");

    @Inject
    private Doors webhooks;

    @Inject
    private ClientLimit limit;

    @Inject
    private ClientAddress address;

    /** A filled form. At least one of email and phone, and a text. */
    public record FilledForm(
            String name,
            String email,
            String phone,
            String subject,
            String text,
            String language,
            String notice,
            String token,
            String website,
            List<SentFile> attachments) {}

    @POST
    @PermitAll
    @SentAs(FilledForm.class)
    @Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_FORM_URLENCODED})
    @Operation(
            summary = "Takes in a filled public form",
            description =
                    "At least one of email and phone, and a text. The answer leaves to that address. notice is the"
                            + " notice that was shown, such as general/1; it counts as served to whoever fills the form in. token, or Idempotency-Key, makes a repeated submission"
                            + " one. website stays empty: it catches machines. attachments, in JSON only, with name and content"
                            + " in Base64. At most 1 MiB. A browser that asks for a page is led to one.")
    @APIResponse(
            responseCode = "202",
            description = "Committed",
            content =
                    @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = TakenIn.class)))
    public Response take(
            @PathParam("channel") String channel,
            @Context HttpHeaders headers,
            @Context HttpServletRequest request,
            InputStream body)
            throws IOException {
        Duration pause = limit.pause(address.of(request));
        if (!pause.isZero()) throw ProblemException.tooMany(pause);
        var filled = EncodedForm.kept(
                webhooks.read("web-form", channel, body, headers, "Content-Type", "Idempotency-Key"),
                request.getParameterMap());
        return Receipts.answer(webhooks.receive(filled), ids -> taken(ids.get(0), headers));
    }

    private static Response taken(UUID id, HttpHeaders headers) {
        return headers.getAcceptableMediaTypes().contains(MediaType.TEXT_HTML_TYPE)
                ? Response.seeOther(SENT).build()
                : Response.accepted(new TakenIn(id)).build();
    }
}

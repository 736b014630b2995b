package th.sala.web.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.conversation.ConversationDesk;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/**
 * Remote pictures of mails, for a reader who asked for them: fetched by the hub, so that the sender's server learns that
 * somebody looked, but not who, from where or with what. A picture is named by its place in the message and never by an
 * address, so nothing can be fetched that no mail names.
 */
@Path("tickets/{number}/messages/{id}/images")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Messages")
public class RemoteImageResource {
    @Inject
    private Callers callers;

    @Inject
    private ConversationDesk desk;

    @Inject
    private RemoteImages images;

    @Context
    private SecurityContext security;

    @GET
    @Path("{place}")
    @Produces("image/*")
    @Operation(
            summary = "A remote picture of the message's HTML, fetched by the hub",
            description = "PNG, JPEG, GIF or WebP within 5 s, 5 MB and 40 million pixels, from a public address and"
                    + " without redirects; anything else is 422 image-refused, and the answer does not tell which.")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = "image/*"))
    public Response read(
            @PathParam("number") long number,
            @PathParam("id") UUID id,
            @Parameter(description = "Which of the message's remote pictures, from 0, as they stand in its HTML")
                    @PathParam("place")
                    int place) {
        var address = Answers.value(desk.remoteImage(callers.of(security), number, id, place));
        var image = images.at(address).orElseThrow(RemoteImageResource::refused);
        return InertFile.of("image", image.type(), image.bytes()).answer();
    }

    static ProblemException refused() {
        return ProblemException.invalid("image-refused", "This picture cannot be shown here.");
    }
}

package th.sala.web.media;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.conversation.ConversationDesk;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Files of messages: taken in for a draft, given out so that no browser runs them. */
@Path("attachments")
@RolesAllowed(Roles.AGENT)
@Tag(name = "Messages")
public class AttachmentResource {
    private static final int LARGEST_FILE = 25 * 1024 * 1024;

    @Inject
    private Callers callers;

    @Inject
    private ConversationDesk desk;

    @Context
    private SecurityContext security;

    /** What a message to send refers to the file by. */
    public record Kept(UUID id) {}

    @GET
    @Path("{id}")
    @Operation(summary = "A file of a message, always as a download; its type is that of its content")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response read(
            @PathParam("id") UUID id,
            @Parameter(
                            description =
                                    "Reveal reason but other; required for a file that is sensitive, such as a location")
                    @QueryParam("reason")
                    String reason) {
        var file = Answers.value(desk.attachment(callers.of(security), id, reason));
        return InertFile.of(file.name(), file.type(), file.bytes()).answer();
    }

    @GET
    @Path("{id}/image")
    @Produces("image/*")
    @Operation(
            summary = "A file of a message that is a picture, to be shown where it stands in the text",
            description = "PNG, JPEG, GIF or WebP of at most 40 million pixels; anything else is 422 image-refused.")
    @APIResponse(responseCode = "200", description = "The picture", content = @Content(mediaType = "image/*"))
    public Response image(@PathParam("id") UUID id) {
        var file = Answers.value(desk.attachment(callers.of(security), id));
        var image = RasterImage.of(file.bytes()).orElseThrow(RemoteImageResource::refused);
        return InertFile.of(file.name(), image.type(), image.bytes()).answer();
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keeps a file for a message to be sent",
            description = "The first part with a file name, 25 MB at most.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Kept.class)))
    public Response keep(List<EntityPart> parts) throws IOException {
        var file = parts.stream()
                .filter(part -> part.getFileName().isPresent())
                .findFirst()
                .orElseThrow(() -> ProblemException.malformed("file: is required"));
        var name = SentName.of(file.getFileName().orElseThrow());
        var id = Answers.value(desk.upload(callers.of(security), name, bytes(file)));
        return Answers.created("attachments/" + id, new Kept(id));
    }

    /** Of what is too large, one byte more than may be kept: enough for the desk to refuse it. */
    private static byte[] bytes(EntityPart file) throws IOException {
        try (var content = file.getContent()) {
            return content.readNBytes(LARGEST_FILE + 1);
        }
    }
}

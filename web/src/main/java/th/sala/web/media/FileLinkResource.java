package th.sala.web.media;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.reply.FileLinks;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;

/** Files that a customer was sent as a link, because their channel carries none. */
@Path("files/{token}")
@Tag(name = "Messages")
public class FileLinkResource {

    @Inject
    private FileLinks links;

    @GET
    @PermitAll
    @Operation(summary = "The file behind a link, always as a download; 410 once it expired or was erased")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response open(@Parameter(description = "The token of the link") @PathParam("token") String token) {
        var opening = links.open(token);
        if (opening instanceof FileLinks.Opened file) {
            return InertFile.of(file.name(), file.type(), file.bytes()).answer();
        }
        throw opening instanceof FileLinks.Gone ? gone() : ProblemException.notFound();
    }

    private static ProblemException gone() {
        return new ProblemException(Problem.of(
                410, "link-gone", "The link is no longer valid.", "Ask the service desk to send the file again."));
    }
}

package th.sala.web.portal;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.portal.PortalDesk;
import th.sala.web.media.InertFile;
import th.sala.web.rest.Answers;
import th.sala.web.security.PortalVisitors;
import th.sala.web.security.Roles;

/** Files of a customer's own tickets, given out so that no browser runs them. */
@Path("me/tickets/{number}/files/{id}")
@RolesAllowed(Roles.CUSTOMER)
@Tag(name = "Portal")
public class OwnFilesResource {

    @Inject
    private PortalVisitors visitors;

    @Inject
    private PortalDesk desk;

    @PathParam("number")
    private long number;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    @GET
    @Operation(
            summary = "A file of your ticket, always as a download; its type is that of its content",
            description = "409 attachment-unscanned and 403 attachment-unscannable while no scanner called it clean.")
    @APIResponse(
            responseCode = "200",
            description = "The file",
            content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM))
    public Response read() {
        var file = Answers.value(desk.file(visitors.of(security), number, id));
        return InertFile.of(file.name(), file.type(), file.bytes()).answer();
    }
}

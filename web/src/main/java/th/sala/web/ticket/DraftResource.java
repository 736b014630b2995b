package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.draft.DraftDesk;
import th.sala.ticketing.draft.DraftWords;
import th.sala.ticketing.draft.OwnDraft;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** What the caller is writing on a ticket. Nobody else reads it. */
@Path("tickets/{number}/drafts/mine")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Messages")
public class DraftResource {
    @Inject
    private Callers callers;

    @Inject
    private DraftDesk desk;

    @PathParam("number")
    private long number;

    @HeaderParam("If-Match")
    private String ifMatch;

    @Context
    private SecurityContext security;

    @GET
    @Operation(
            summary = "What the caller is writing, on whichever device",
            description = "Version 0 when nothing is. What was sent is no longer in it; what was refused still is.")
    public OwnDraft read() {
        return Answers.value(desk.mine(callers.of(security), number));
    }

    @PUT
    @Operation(
            summary = "Keeps what the caller is writing",
            description = "If-Match is the version that the writer knows, 0 for none: 412 when another device of theirs"
                    + " saved since. Files are not part of it.")
    public OwnDraft keep(DraftWords draft) {
        return Answers.value(desk.keep(callers.of(security), number, Body.required(draft), Version.expected(ifMatch)));
    }

    @DELETE
    @Operation(summary = "Throws away what the caller is writing", description = "Answers with the empty draft.")
    public OwnDraft drop() {
        return Answers.value(
                desk.keep(callers.of(security), number, new DraftWords(null, null), Version.expected(ifMatch)));
    }
}

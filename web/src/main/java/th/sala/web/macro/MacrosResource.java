package th.sala.web.macro;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.macro.Macro;
import th.sala.ticketing.macro.MacroDesk;
import th.sala.ticketing.macro.MacroEntry;
import th.sala.ticketing.macro.MacroUse;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.rest.Version;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Saved texts and deeds. A canned reply is a macro that only says something. */
@Path("macros")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Macros")
public class MacrosResource {
    @Inject
    private Callers callers;

    @Inject
    private MacroDesk desk;

    @Inject
    private MacroUse use;

    @Context
    private SecurityContext security;

    /**
     * A text to look at.
     *
     * @param text with places such as {@code {{customer.address}}}
     * @param language {@code th} or {@code en}; Thai when null
     */
    public record TextToPreview(String text, String language) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The macros of everybody, of the caller's teams and their own, by name")
    public Listing<Macro> list() {
        return Listing.all(desk.list(callers.of(security)));
    }

    @GET
    @Path("{id}")
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "One macro", description = "404 unknown-macro.")
    public Macro read(@PathParam("id") UUID id) {
        return Answers.value(desk.get(callers.of(security), id));
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Writes a macro",
            description =
                    "422 unusable-macro with a line for each fault: a place in a text that cannot be filled with what"
                            + " can, a reply without a purpose in force, an offer on a purpose that nobody agreed to.")
    @APIResponse(
            responseCode = "201",
            description = "Written",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = Macro.class)))
    public Response add(MacroEntry macro) {
        var written = Answers.value(desk.add(callers.of(security), Body.required(macro)));
        return Answers.created("macros/" + written.id(), written);
    }

    @PUT
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Writes a macro anew", description = "422 unusable-macro as when it was first written.")
    public Macro change(@PathParam("id") UUID id, MacroEntry macro, @HeaderParam("If-Match") String ifMatch) {
        return Answers.value(desk.change(callers.of(security), id, Body.required(macro), Version.expected(ifMatch)));
    }

    @DELETE
    @Path("{id}")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Takes a macro away, and answers with what it was")
    public Macro remove(@PathParam("id") UUID id) {
        return Answers.value(desk.remove(callers.of(security), id));
    }

    @POST
    @Path("preview")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "How a text would read for an invented customer",
            description = "422 unusable-macro for a place that cannot be filled, with what can.")
    public MacroUse.Preview preview(TextToPreview preview) {
        var asked = Body.required(preview);
        return Answers.value(use.preview(callers.of(security), Body.required(asked.text(), "text"), asked.language()));
    }
}

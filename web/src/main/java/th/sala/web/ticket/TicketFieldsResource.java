package th.sala.web.ticket;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.field.CustomField;
import th.sala.ticketing.field.FieldDesk;
import th.sala.ticketing.field.FieldEntry;
import th.sala.ticketing.field.FieldPurpose;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** The fields that an organisation has of its own on its tickets. */
@Path("ticket-fields")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class TicketFieldsResource {
    @Inject
    private Callers callers;

    @Inject
    private FieldDesk desk;

    @Context
    private SecurityContext security;

    @GET
    @RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "Every field, with the purpose it is collected for")
    public Listing<CustomField> list() {
        return Listing.all(desk.fields());
    }

    @GET
    @Path("purposes")
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(summary = "The purposes in force for which a field may be collected, and the data that each names")
    public Listing<FieldPurpose> purposes() {
        return Listing.all(desk.purposes());
    }

    @POST
    @FirstAnswerKept
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Makes a field, or changes names, options, teams and retirement of one that there is",
            description = "Collected for a purpose that names its data, or refused: 422 purpose-required,"
                    + " purpose-not-in-force, purpose-of-the-hub, category-not-named, sensitive-undeclared;"
                    + " explicit-consent-required for religion and other data of section 26. 422 unusable-field.")
    @APIResponse(
            responseCode = "201",
            description = "Kept",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = CustomField.class)))
    public Response write(FieldEntry field) {
        return Answers.created("ticket-fields", Answers.value(desk.write(callers.of(security), Body.required(field))));
    }
}

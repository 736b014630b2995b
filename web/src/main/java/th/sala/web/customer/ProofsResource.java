package th.sala.web.customer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.customer.ProofDesk;
import th.sala.ticketing.customer.ProofDesk.Answered;
import th.sala.ticketing.customer.ProofDesk.NewProof;
import th.sala.ticketing.customer.ProofDesk.ProofView;
import th.sala.ticketing.customer.ProofDesk.Told;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** Codes and links that show whose a contact point is, checked by the hub. */
@Path("customers/{id}/proofs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class ProofsResource {

    @Inject
    private Callers callers;

    @Inject
    private ProofDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    @POST
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Sends a code or a signed link to one of two contact points, to show that both are one person's",
            description =
                    "kind is CODE_SENT (six digits, good for ten minutes and three tries, told on the other channel)"
                            + " or SIGNED_LINK (good for a day, confirmed by whoever reads there). through is the channel"
                            + " it goes out on: the contact point's own, or one on which the customer is known.")
    @APIResponse(
            responseCode = "201",
            description = "What was sent",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ProofView.class)))
    public Response send(NewProof proof) {
        ProofView sent = Answers.value(desk.send(callers.of(security), new SubjectId(id), Body.required(proof)));
        return Answers.created("customers/" + id + "/proofs/" + sent.id(), sent);
    }

    @GET
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "Codes and links that still wait, or were proven and not used yet; the newest first")
    public Listing<ProofView> list() {
        return Listing.all(Answers.value(desk.open(callers.of(security), new SubjectId(id))));
    }

    @GET
    @Path("{proof}")
    @RolesAllowed(Roles.AGENT)
    @Operation(summary = "How a code or link stands: sent, proven, used, expired or failed")
    public ProofView read(@PathParam("proof") UUID proof) {
        return Answers.value(desk.read(callers.of(security), new SubjectId(id), proof));
    }

    @POST
    @Path("{proof}/answer")
    @RolesAllowed(Roles.AGENT)
    @Operation(
            summary = "Says whether the code that the customer told is the one that was sent, and links when it is",
            description =
                    "code as it was told, or message: the id of a message of the same conversation that is the code."
                            + " Of a link neither: it is linked once it was confirmed.")
    public Answered answer(@PathParam("proof") UUID proof, Told told) {
        return Answers.value(desk.answer(callers.of(security), new SubjectId(id), proof, Body.required(told)));
    }
}

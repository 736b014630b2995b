package th.sala.web.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.oversight.Viewer;
import th.sala.consent.oversight.ViewerDesk;
import th.sala.consent.oversight.ViewerDesk.Disclosure;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** One person in the privacy workspace: how they are called there, and who looked. */
@Path("privacy/people/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class PersonResource {

    @Inject
    private PersonLabels labels;

    @Inject
    private ViewerDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * A person.
     *
     * @param label masked name; a pseudonym for an auditor, and the name itself under a grant of identity
     * @param naming {@code masked}, {@code pseudonym} or {@code name}
     */
    public record Person(SubjectId subject, String label, String naming) {}

    /**
     * A decision to name a colleague to the person.
     *
     * @param ground {@code legal-claim}, {@code court-order}, {@code breach-of-duty} or {@code colleague-agrees}
     */
    public record NewDisclosure(String actor, String ground) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "How a person is called for this reader")
    public Person read(@Context HttpServletRequest request) {
        var subject = new SubjectId(id);
        var label = labels.one(request, subject);
        return new Person(subject, label.label(), label.naming());
    }

    @GET
    @Path("viewers")
    @Operation(summary = "What the person may hear: role, team, time, purpose and coded reason, newest first")
    public Listing<Viewer> viewers() {
        return Listing.all(desk.viewers(new SubjectId(id)));
    }

    @GET
    @Path("viewer-disclosures")
    @Operation(summary = "Which colleagues are named to the person, on which ground, by whom")
    public Listing<Disclosure> disclosures() {
        return Listing.all(desk.disclosures(new SubjectId(id)));
    }

    @POST
    @Path("viewer-disclosures")
    @FirstAnswerKept
    @Operation(
            summary = "Names a colleague who looked to the person, on a ground; said once, it stays said",
            description = "422 unknown-ground or never-looked.")
    public Disclosure disclose(NewDisclosure disclosure) {
        var asked = Body.required(disclosure);
        var ground = Body.required(asked.ground(), "ground");
        if (!ViewerDesk.GROUNDS.contains(ground))
            throw ProblemException.invalid(
                    "unknown-ground", "ground is legal-claim, court-order, breach-of-duty or colleague-agrees.");
        return desk.disclose(
                        new SubjectId(id),
                        Body.required(asked.actor(), "actor"),
                        ground,
                        security.getUserPrincipal().getName())
                .orElseThrow(() -> ProblemException.invalid("never-looked", "This colleague never looked at them."));
    }
}

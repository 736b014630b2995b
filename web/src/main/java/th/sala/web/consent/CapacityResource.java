package th.sala.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.capacity.CapacityDesk;
import th.sala.consent.capacity.CapacityDesk.NewBand;
import th.sala.consent.capacity.CapacityDesk.NewRepresentative;
import th.sala.consent.capacity.PersonCapacity;
import th.sala.consent.capacity.Proof;
import th.sala.consent.capacity.Recorder;
import th.sala.consent.subject.SubjectId;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.security.AuditorGuard;
import th.sala.web.security.Roles;

/** Who may consent for a person: their band of age, and representatives (section 20). */
@Path("customers/{id}/capacity")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class CapacityResource {
    private static final String PART = "capacity";

    @Inject
    private ConsentRights rights;

    @Inject
    private CapacityDesk desk;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * A band as it was told.
     *
     * @param band {@code unknown}, {@code child}, {@code minor}, {@code adult}, {@code incompetent} or
     *     {@code quasi-incompetent}
     * @param until first day on which a child or a minor is one no more; null for others
     * @param reason {@code person-said}, {@code representative-said}, {@code document-seen}, {@code court-order},
     *     {@code marriage} or {@code mistake}
     * @param document {@code birth-certificate}, {@code house-registration}, {@code court-order}, {@code identity-document}
     *     or {@code marriage-certificate}; needed with its hash where an agent lessens a protection that stands, else null
     * @param sha256 hash of the document, which is kept elsewhere; null with the document
     */
    public record BandEntry(String band, LocalDate until, String reason, String document, String sha256) {}

    /**
     * Somebody who is to consent for the person.
     *
     * @param role {@code parental}, {@code custodian} or {@code curator}
     * @param name who it is, at most 200 characters; null when {@code person} is given
     * @param person id of a customer; null when {@code name} is given
     * @param document {@code birth-certificate}, {@code house-registration}, {@code court-order},
     *     {@code identity-document} or {@code attestation}
     * @param sha256 hash of the document where it is kept; may be null
     * @param validFrom first day; today when null
     * @param validTo last day; null for until it is ended
     */
    public record RepresentativeEntry(
            String role,
            String name,
            UUID person,
            String document,
            String sha256,
            LocalDate validFrom,
            LocalDate validTo) {}

    /**
     * @param reason {@code authority-ended}, {@code replaced}, {@code of-age} or {@code mistake}
     * @param document as in a band; an agent needs it
     * @param sha256 hash of the document; null with it
     */
    public record RepresentationEnd(String reason, String document, String sha256) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            summary = "Band of age and representatives; agents only while they hold an open ticket of the person",
            description =
                    "Each look is a row of the access log. 422 purpose-refused for agents, as of a restricted record.")
    public PersonCapacity read(@Context HttpServletRequest request) {
        var capacity = desk.of(rights.toRead(request, security, new SubjectId(id), PART));
        return AuditorGuard.grantOf(request).filter(grant -> !grant.identity()).isPresent()
                ? capacity.withoutNames()
                : capacity;
    }

    @PUT
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER})
    @Operation(
            summary = "Records a band; what the person agreed to without being entitled ends at once",
            description = "An agent who lessens a protection that stands, by another band or an earlier day, names the"
                    + " document; an officer need not. 422 unknown-band, unknown-band-reason, band-day-missing,"
                    + " band-day-unlikely, unknown-representative-document or document-needed.")
    public PersonCapacity record(BandEntry entry) {
        var subject = rights.toSee(security, new SubjectId(id), PART);
        var asked = Body.required(entry);
        var proof = new Proof(asked.document(), asked.sha256());
        var band = new NewBand(Body.required(asked.band(), "band"), asked.until(), asked.reason(), proof);
        return CapacityProblems.value(desk.record(subject, band, recorder()));
    }

    @POST
    @Path("representatives")
    @FirstAnswerKept
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER})
    @Operation(
            summary = "Records a representative with the document that was seen",
            description = "A consent names them by the id as its guardian. 422 unknown-representative-role,"
                    + " unknown-representative, unknown-representative-document or representation-days.")
    public PersonCapacity appoint(RepresentativeEntry entry) {
        var subject = rights.toSee(security, new SubjectId(id), PART);
        var asked = Body.required(entry);
        var representative = new NewRepresentative(
                Body.required(asked.role(), "role"),
                asked.name(),
                asked.person() == null ? null : new SubjectId(asked.person()),
                Body.required(asked.document(), "document"),
                asked.sha256(),
                asked.validFrom(),
                asked.validTo());
        return CapacityProblems.value(desk.appoint(subject, representative, user()));
    }

    @POST
    @Path("representatives/{representative}/end")
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER})
    @Operation(
            summary = "Ends the right of a representative today; what they agreed to stays agreed to",
            description = "An agent names the document that shows it; an officer need not. 422 unknown-band-reason,"
                    + " unknown-representative-document or document-needed, 409 representative-ended.")
    public PersonCapacity end(@PathParam("representative") UUID representative, RepresentationEnd ending) {
        var subject = rights.toSee(security, new SubjectId(id), PART);
        var asked = Body.required(ending);
        var proof = new Proof(asked.document(), asked.sha256());
        return CapacityProblems.value(desk.end(subject, representative, asked.reason(), proof, recorder()));
    }

    private Recorder recorder() {
        return new Recorder(user(), security.isUserInRole(Roles.PRIVACY_OFFICER));
    }

    private String user() {
        return security.getUserPrincipal().getName();
    }
}

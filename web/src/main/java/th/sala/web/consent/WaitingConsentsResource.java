package th.sala.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.ledger.AgreementLinks;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.QuestionLetters;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Consents of a person that a colleague recorded and that wait for whoever is said to have agreed. */
@Path("customers/{id}/consent-questions")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class WaitingConsentsResource {

    @Inject
    private ConsentRights rights;

    @Inject
    private AgreementLinks agreements;

    @Inject
    private QuestionLetters letters;

    @PathParam("id")
    private UUID id;

    @Context
    private SecurityContext security;

    /**
     * A consent that waits.
     *
     * @param representative whether somebody who speaks for the person is asked
     * @param until when it can be confirmed last
     * @param state {@code waiting} until the question leaves, {@code sent}, {@code undelivered}, or {@code nobody} when the
     *     hub can ask nobody: record the representative as a customer, or a proof
     */
    public record WaitingConsent(UUID event, String purpose, boolean representative, Instant until, String state) {}

    @GET
    @RolesAllowed({Roles.AGENT, Roles.PRIVACY_OFFICER})
    @Operation(summary = "Consents that wait for confirmation, and whether the question reached anybody")
    public Listing<WaitingConsent> list() {
        var subject = rights.toSee(security, new SubjectId(id), "consents");
        return Listing.all(agreements.waiting(subject).stream().map(this::shown).toList());
    }

    private WaitingConsent shown(Question question) {
        String state = question.speaker() == null
                ? "nobody"
                : letters.state(question.event()).orElse("waiting");
        return new WaitingConsent(question.event(), question.purpose(), question.forAnother(), question.until(), state);
    }
}

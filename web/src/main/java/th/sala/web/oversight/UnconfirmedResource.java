package th.sala.web.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.ledger.Confirmations;
import th.sala.consent.ledger.Confirmations.Waiting;
import th.sala.consent.subject.SubjectId;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** What representatives agreed to and the persons, of age by now, did not confirm yet (section 20). */
@Path("privacy/confirmations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
@Tag(name = "Privacy")
public class UnconfirmedResource {

    @Inject
    private Confirmations confirmations;

    @Inject
    private PersonLabels labels;

    /**
     * A consent that waits for the person's own word.
     *
     * @param label masked name; a pseudonym for an auditor
     * @param givenAt when the representative agreed
     * @param aloneFrom first day on which the person decides alone, in Thailand
     * @param confirmBy last day on which the consent binds without their word
     */
    public record UnconfirmedConsent(
            SubjectId subject,
            String label,
            String purpose,
            Instant givenAt,
            LocalDate aloneFrom,
            LocalDate confirmBy) {}

    @GET
    @Operation(summary = "Consents of representatives that the persons have to confirm, the first to end first")
    public Listing<UnconfirmedConsent> list(@Context HttpServletRequest request) {
        var waiting = confirmations.waiting();
        var called = labels.all(request, waiting.stream().map(Waiting::subject).toList());
        return Listing.all(waiting.stream()
                .map(one -> new UnconfirmedConsent(
                        one.subject(),
                        called.get(one.subject()),
                        one.purpose(),
                        one.givenAt(),
                        one.aloneFrom(),
                        one.confirmBy()))
                .toList());
    }
}

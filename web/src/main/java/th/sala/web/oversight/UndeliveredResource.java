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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.ledger.AgreementLinks;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.QuestionLetters;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Consents that wait for a confirmation whose question reached nobody. */
@Path("privacy/confirmations/undelivered")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class UndeliveredResource {

    @Inject
    private QuestionLetters letters;

    @Inject
    private AgreementLinks agreements;

    @Inject
    private PersonLabels labels;

    /**
     * A consent that nobody was reached about.
     *
     * @param label masked name
     * @param until when it can be confirmed last
     */
    public record UndeliveredQuestion(SubjectId subject, String label, String purpose, Instant until) {}

    @GET
    @Operation(summary = "Questions about consents that could not be delivered while the consents still wait")
    public Listing<UndeliveredQuestion> list(@Context HttpServletRequest request) {
        var questions = letters.undelivered().stream()
                .flatMap(event -> agreements.asked(event).stream())
                .filter(Question::waits)
                .toList();
        var called =
                labels.all(request, questions.stream().map(Question::person).toList());
        return Listing.all(questions.stream()
                .map(one -> new UndeliveredQuestion(one.person(), called.get(one.person()), one.purpose(), one.until()))
                .toList());
    }
}

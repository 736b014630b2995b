package th.sala.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Arrays;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.audit.DecisionLog;
import th.sala.consent.audit.RecordedDecision;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;
import th.sala.web.rest.Ids;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.security.Roles;

/** What the purpose gate decided, and what it would decide now. */
@Path("privacy/decisions")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class DecisionsResource {
    private static final double NANOS_PER_MS = 1e6;

    @Inject
    private DecisionLog log;

    @Inject
    private TimedGate gate;

    /**
     * A use of a person's data, put to the gate.
     *
     * @param operation {@code send}, {@code reveal}, {@code export}, {@code list}, {@code search}, {@code report} or
     *     {@code automate}
     * @param channel where it would happen; null when the operation has none
     */
    public record Question(UUID subject, String purpose, String operation, String channel) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "What the gate decided about a person, newest first")
    public Listing<RecordedDecision> list(
            @Parameter(description = "Id of the person; required") @QueryParam("subject") String subject,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        var id = Body.required(Ids.of("subject", subject), "subject");
        var read = log.read(new SubjectId(id), page.limit(), page.cursor());
        return new Listing<>(read.items(), read.next());
    }

    @POST
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            summary = "Asks the gate; the answer is recorded like any other",
            description = "The header Server-Timing says how long the gate took, and the commit after it.")
    public Decision decide(
            Question question, @Context SecurityContext security, @Context HttpServletResponse response) {
        var asked = Body.required(question);
        var request = new ProcessingRequest(
                new SubjectId(Body.required(asked.subject(), "subject")),
                Body.required(asked.purpose(), "purpose"),
                operation(Body.required(asked.operation(), "operation")),
                asked.channel(),
                security.getUserPrincipal().getName(),
                null);
        long began = System.nanoTime();
        TimedGate.Answer answer = gate.decide(request);
        long whole = System.nanoTime() - began;
        response.addHeader(
                "Server-Timing",
                String.format(
                        Locale.ROOT,
                        "gate;dur=%.3f, commit;dur=%.3f",
                        answer.took().toNanos() / NANOS_PER_MS,
                        (whole - answer.took().toNanos()) / NANOS_PER_MS));
        return answer.decision();
    }

    private static th.sala.consent.purpose.Operation operation(String code) {
        return Arrays.stream(th.sala.consent.purpose.Operation.values())
                .filter(operation -> operation.code().equals(code))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid("operation", "This operation is not known."));
    }
}

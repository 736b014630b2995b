package th.sala.web.consent;

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
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.law.Enactment;
import th.sala.consent.law.LawAmendment;
import th.sala.consent.law.LawBook;
import th.sala.consent.law.LawRule;
import th.sala.consent.law.LawVersion;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.rest.FirstAnswerKept;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** The one table of law: what clocks, bases, refusal grounds and retention cite. */
@Path("privacy/law")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
@Tag(name = "Privacy")
public class LawResource {

    @Inject
    private LawBook book;

    @Context
    private SecurityContext security;

    /**
     * A further version of a rule.
     *
     * @param amount the number that the rule states; null when it states none
     * @param unit {@code hours}, {@code days}, {@code months}, {@code years}, {@code years-of-age}, {@code persons},
     *     {@code baht} or {@code items}; null without a number
     * @param source where it was read
     * @param confirmWithCounsel whether counsel still has to confirm it; yes when null
     * @param status {@code in-force} or {@code draft}
     * @param effectiveFrom first day in Asia/Bangkok; required for {@code in-force}
     */
    public record NewVersion(
            String dutyTh,
            String dutyEn,
            Integer amount,
            String unit,
            String source,
            Boolean confirmWithCounsel,
            String status,
            LocalDate effectiveFrom) {}

    @GET
    @Operation(summary = "Every rule with its versions, in the order of the sections")
    public Listing<LawRule> list() {
        return Listing.all(book.rules());
    }

    @GET
    @Path("{key}")
    @Operation(summary = "One rule with its versions, newest first")
    public LawRule read(@PathParam("key") String key) {
        return book.rule(key).orElseThrow(ProblemException::notFound);
    }

    @GET
    @Path("{key}/versions/{version}")
    @Operation(summary = "One version, as cases pinned it")
    public LawVersion version(@PathParam("key") String key, @PathParam("version") int version) {
        return book.version(key, version).orElseThrow(ProblemException::notFound);
    }

    @POST
    @Path("{key}/versions")
    @FirstAnswerKept
    @RolesAllowed(Roles.PRIVACY_OFFICER)
    @Operation(
            summary = "Adds a version; cases that began before its first day keep theirs",
            description =
                    "Nothing is ever changed. 422 law-words, law-number, law-number-lost, law-status, law-day-missing, law-day-unlikely,"
                            + " or law-day-not-later when a version in force begins on the same day or later.")
    @APIResponse(
            responseCode = "201",
            description = "Added",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LawVersion.class)))
    public Response add(@PathParam("key") String key, NewVersion version) {
        var done = book.add(
                amendment(key, Body.required(version)),
                security.getUserPrincipal().getName());
        if (done instanceof Enactment.Refused refused) throw LawProblems.of(refused.why());
        var added = ((Enactment.Added) done).version();
        return Answers.created("privacy/law/" + added.key() + "/versions/" + added.version(), added);
    }

    private static LawAmendment amendment(String key, NewVersion version) {
        return new LawAmendment(
                key,
                Body.required(version.dutyTh(), "dutyTh"),
                Body.required(version.dutyEn(), "dutyEn"),
                version.amount(),
                version.unit(),
                Body.required(version.source(), "source"),
                !Boolean.FALSE.equals(version.confirmWithCounsel()),
                Body.required(version.status(), "status"),
                version.effectiveFrom());
    }
}

package th.sala.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.notice.NoticeText;
import th.sala.consent.notice.StaffNotices;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** The rules of use and the notice of staff, to the colleague who is signed in. */
@Path("me/notices")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.AGENT, Roles.SUPERVISOR, Roles.ADMIN, Roles.PRIVACY_OFFICER})
@Tag(name = "Session")
public class StaffNoticesResource {
    private static final Problem OTHER_VERSION = Problem.of(
            409,
            "notice-not-in-force",
            "Another version is in force now.",
            "Read GET /me/notices again and show that.");

    @Inject
    private StaffNotices notices;

    /**
     * What was shown and closed.
     *
     * @param key {@code staff} when null, or {@code rules-of-use}
     * @param version of what was shown
     * @param language {@code th} or {@code en}, in which it was shown; Thai when null
     */
    public record Reading(String key, Integer version, String language) {}

    @GET
    @Operation(
            summary =
                    "The rules of use until whoever is signed in accepted them, the notice of staff until it was closed as read",
            description =
                    "Nothing once they did, until a new version is published (section 23). By its key: rules-of-use, staff.")
    public Listing<NoticeText> unread(
            @Parameter(description = "th (default) or en") @QueryParam("lang") String lang,
            @Context SecurityContext security) {
        return Listing.all(notices.unread(name(security), lang));
    }

    @POST
    @Operation(
            summary = "Records that the rules of use were accepted, or that the notice of staff was closed as read",
            description =
                    "Kept in the audit trail as rules-accepted or staff-notice-read: who, version, language, hash and moment."
                            + " A second time changes nothing; 409 notice-not-in-force for another version.")
    @APIResponse(responseCode = "204", description = "Recorded")
    public Response read(Reading reading, @Context SecurityContext security) {
        var asked = Body.required(reading);
        int version = Body.required(asked.version(), "version");
        String key = asked.key() == null ? StaffNotices.NOTICE : asked.key();
        if (!notices.read(name(security), key, version, asked.language())) throw new ProblemException(OTHER_VERSION);
        return Response.noContent().build();
    }

    private static String name(SecurityContext security) {
        return security.getUserPrincipal().getName();
    }
}

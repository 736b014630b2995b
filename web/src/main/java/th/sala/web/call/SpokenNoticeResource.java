package th.sala.web.call;

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
import jakarta.ws.rs.core.SecurityContext;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.call.SpokenNotices;
import th.sala.ticketing.call.SpokenNotices.SpokenNotice;
import th.sala.web.rest.Answers;
import th.sala.web.rest.Body;
import th.sala.web.security.Callers;
import th.sala.web.security.Roles;

/** The privacy notice on the phone. */
@Path("tickets/{number}/spoken-notice")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.AGENT)
@Tag(name = "Calls")
public class SpokenNoticeResource {

    @Inject
    private Callers callers;

    @Inject
    private SpokenNotices notices;

    @PathParam("number")
    private long number;

    @Context
    private SecurityContext security;

    /** @param language {@code th} or {@code en}, in which it was told; Thai when null */
    public record Spoken(String language) {}

    @GET
    @Operation(
            summary =
                    "Whether the person with whom you spoke last, within 12 hours, is still to be told of the privacy notice")
    public SpokenNotice read() {
        return Answers.value(notices.of(callers.of(security), number));
    }

    @POST
    @Operation(
            summary = "Records that the agent told the person on the phone where the privacy notice stands",
            description = "Kept as NoticeServed on the channel phone, by the agent (VERBAL_ATTESTED), once for each"
                    + " person, in all their identities, and version (section 23). A second time changes nothing; 409"
                    + " no-answered-call when the caller spoke with nobody there in the last 12 hours.")
    public SpokenNotice told(Spoken spoken) {
        return Answers.value(
                notices.told(callers.of(security), number, Body.required(spoken).language()));
    }
}

package th.sala.web.audit;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.audit.ChangedSetting;
import th.sala.consent.audit.SettingsQuery;
import th.sala.consent.audit.SettingsTrail;
import th.sala.web.rest.Listing;
import th.sala.web.rest.PageRequest;
import th.sala.web.rest.QueryText;
import th.sala.web.security.Roles;

/** Who changed which setting, when, and what it was before and after. */
@Path("settings/changes")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Settings")
public class SettingsChangesResource {
    /** What only administrators read. */
    private static final Set<String> ADMINISTRATORS = Set.of("channel", "person", "team");

    @Inject
    private SettingsTrail trail;

    @Context
    private SecurityContext security;

    @GET
    @RolesAllowed({Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Reads who changed which setting, with what was there before and after, newest first",
            description =
                    "Of a secret only that it was entered, changed or removed. Kinds: policy, calendar, holiday, team,"
                            + " person, routing, reasons, attempts, survey, quality, field, macro, rule, answer, switchboard,"
                            + " channel; supervisors read all but channel, person and team.")
    public Listing<ChangedSetting> list(
            @Parameter(description = "Kind of setting, such as policy") @QueryParam("setting") String setting,
            @Parameter(description = "User name of who changed it") @QueryParam("by") String by,
            @Parameter(description = "1 to 200, 50 by default") @QueryParam("limit") String limit,
            @Parameter(description = "next of the page before") @QueryParam("cursor") String cursor) {
        var page = PageRequest.of(limit, cursor);
        Set<String> hidden = security.isUserInRole(Roles.ADMIN) ? Set.of() : ADMINISTRATORS;
        var found = trail.read(new SettingsQuery(
                QueryText.storable(setting), QueryText.storable(by), hidden, page.limit(), page.cursor()));
        return new Listing<>(found.items(), found.next());
    }
}

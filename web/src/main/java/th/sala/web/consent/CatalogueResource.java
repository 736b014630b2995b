package th.sala.web.consent;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.ledger.Invalidations;
import th.sala.consent.notice.NoticeShelf;
import th.sala.consent.notice.PublishedNotice;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.purpose.StaffPurposes;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** The purposes and notices in force. */
@Path("privacy")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
@Tag(name = "Privacy")
public class CatalogueResource {

    @Inject
    private PurposeDesk purposes;

    @Inject
    private StaffPurposes staff;

    @Inject
    private NoticeShelf notices;

    @Inject
    private Invalidations invalidations;

    @GET
    @Path("purposes")
    @Operation(summary = "Every purpose in its version of today, with its basis (section 21)")
    public Listing<PurposeInForce> purposes() {
        return Listing.all(Stream.concat(purposes.inForce().stream(), staff.ofStaff().stream())
                .toList());
    }

    @GET
    @Path("notices/invalidations")
    @Operation(
            summary = "The notices that were found defective, newest first, and how far their consents have ended",
            description = "Nothing rests on those that are left; finishedAt is null while the work goes on.")
    public Listing<Invalidations.Invalidated> invalidations() {
        return Listing.all(invalidations.all());
    }

    @GET
    @Path("notices")
    @Operation(summary = "Every published notice version in every language, without its text")
    public Listing<PublishedNotice> notices() {
        return Listing.all(notices.published());
    }
}

package th.sala.web.portal;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.ticketing.portal.ServiceStandard;
import th.sala.ticketing.portal.ServiceStandards;
import th.sala.web.rest.Listing;

/** What is promised to customers, for everybody to read. */
@Path("service-standards")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Service levels")
public class ServiceStandardsResource {
    /** Nobody asks the hub again for minutes; a version comes into force at midnight. */
    private static final String KEPT = "public, max-age=300";

    @Inject
    private ServiceStandards standards;

    @Inject
    private Readers readers;

    @GET
    @PermitAll
    @Operation(
            summary = "The service standards in force today: title, targets in words, hours of service, holidays",
            description =
                    "Those that are for everybody; none of a customer's own agreement. May be kept for five minutes."
                            + " 429 too-many above 60 a minute from one address, with Retry-After.")
    public Listing<ServiceStandard> list(@Context HttpServletRequest request, @Context HttpServletResponse response) {
        readers.keepPace(request);
        var published = Listing.all(standards.published());
        response.setHeader(HttpHeaders.CACHE_CONTROL, KEPT);
        return published;
    }
}

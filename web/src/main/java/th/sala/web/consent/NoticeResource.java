package th.sala.web.consent;

import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.Variant;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.notice.NoticeDesk;
import th.sala.consent.notice.NoticeText;
import th.sala.consent.notice.StaffNotices;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.ShownAs;
import th.sala.web.security.Roles;

/** A privacy notice as anybody may read it, the rules of use as staff may: a page for browsers, JSON for programs. */
@Path("notices/{key}")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML})
@Tag(name = "Privacy")
public class NoticeResource {

    @Inject
    private NoticeDesk notices;

    @GET
    @PermitAll
    @Operation(
            summary = "The text of the notice version in force, for whoever shows it before somebody writes",
            description = "rules-of-use is 404 for whoever is not staff.")
    @ShownAs(NoticeText.class)
    public Response inForce(
            @PathParam("key") String key,
            @Parameter(description = "th (default) or en") @QueryParam("lang") String lang,
            @Context SecurityContext security,
            @Context Request request) {
        open(key, security::isUserInRole);
        return shown(notices.inForce(key, lang).orElseThrow(ProblemException::notFound), request);
    }

    @GET
    @Path("{version}")
    @PermitAll
    @Operation(summary = "The text of a notice version; the hash is that of its HTML")
    @ShownAs(NoticeText.class)
    public Response read(
            @PathParam("key") String key,
            @PathParam("version") int version,
            @Parameter(description = "th (default) or en") @QueryParam("lang") String lang,
            @Context SecurityContext security,
            @Context Request request) {
        open(key, security::isUserInRole);
        return shown(notices.text(key, version, lang).orElseThrow(ProblemException::notFound), request);
    }

    /** What a firm asks of its staff is nobody else's. */
    static void open(String key, Predicate<String> inRole) {
        if (key.equals(StaffNotices.RULES) && Roles.STAFF.stream().noneMatch(inRole)) {
            throw ProblemException.notFound();
        }
    }

    private static Response shown(NoticeText notice, Request request) {
        var answer = Response.ok().header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
        return wantsPage(request)
                ? answer.type(MediaType.TEXT_HTML + ";charset=UTF-8")
                        .entity(NoticePage.of(notice))
                        .build()
                : answer.type(MediaType.APPLICATION_JSON).entity(notice).build();
    }

    private static boolean wantsPage(Request request) {
        var offered = Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, MediaType.TEXT_HTML_TYPE)
                .build();
        var chosen = request.selectVariant(offered);
        return chosen != null && chosen.getMediaType().equals(MediaType.TEXT_HTML_TYPE);
    }
}

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
import jakarta.ws.rs.core.SecurityContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.notice.NoticeDraft;
import th.sala.consent.notice.NoticePublication;
import th.sala.consent.notice.PublishedNotice;
import th.sala.consent.notice.StaffNotices;
import th.sala.consent.purpose.PurposeDraft;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.purpose.PurposePublication;
import th.sala.web.problem.Problem;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Body;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** Purposes and notices on their way to being in force: drafts, what they lack, activation and publication. */
@Path("privacy")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.PRIVACY_OFFICER)
@Tag(name = "Privacy")
public class PublicationResource {
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+){0,9}");
    private static final Set<String> LANGUAGES = Set.of("th", "en");
    private static final int UNPROCESSABLE = 422;

    @Inject
    private PurposePublication purposes;

    @Inject
    private NoticePublication notices;

    @Inject
    private StaffNotices staff;

    @Context
    private SecurityContext security;

    @GET
    @Path("purposes/versions")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "Drafts of purposes, what each lacks, and whether it will ask again who agreed before")
    public Listing<PurposePublication.PurposeState> purposeDrafts() {
        return Listing.all(purposes.drafts());
    }

    @POST
    @Path("purposes")
    @Operation(summary = "Begins a purpose: keeps its draft. Nothing is in force by it")
    public PurposePublication.PurposeState beginPurpose(PurposeDraft draft) {
        return purposes.save(named(Body.required(draft)), officer());
    }

    @POST
    @Path("purposes/{key}/versions")
    @Operation(summary = "Keeps the draft of the next version in place of the one before")
    public PurposePublication.PurposeState savePurpose(@PathParam("key") String key, PurposeDraft draft) {
        same(key, named(Body.required(draft)).key());
        return purposes.save(draft, officer());
    }

    @POST
    @Path("purposes/{key}/activation")
    @Operation(
            summary = "Makes the draft the version in force, never to be changed",
            description = "422 draft-incomplete with what is missing in errors.")
    public PurposeInForce activate(@PathParam("key") String key) {
        var done = purposes.activate(key, officer());
        if (done instanceof PurposePublication.Activated activated) return activated.purpose();
        throw done instanceof PurposePublication.Incomplete incomplete
                ? incomplete(incomplete.missing())
                : ProblemException.notFound();
    }

    @GET
    @Path("notices/versions")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "Drafts of notices and what each lacks")
    public Listing<NoticePublication.NoticeState> noticeDrafts() {
        return Listing.all(notices.drafts());
    }

    @POST
    @Path("notices")
    @Operation(summary = "Begins a notice: keeps its draft. Nobody is shown it")
    public NoticePublication.NoticeState beginNotice(NoticeDraft draft) {
        return notices.save(named(Body.required(draft)), officer());
    }

    @POST
    @Path("notices/{key}/versions")
    @Operation(summary = "Keeps the draft of the next version in place of the one before")
    public NoticePublication.NoticeState saveNotice(@PathParam("key") String key, NoticeDraft draft) {
        same(key, named(Body.required(draft)).key());
        return notices.save(draft, officer());
    }

    @POST
    @Path("notices/{key}/publication")
    @Operation(
            summary = "Publishes the draft in each of its languages, hashed, never to be changed",
            description =
                    "422 draft-incomplete with what is missing in errors: one of the six items of section 23, Thai,"
                            + " where data goes, a choice that covers two purposes or is ticked beforehand.")
    public Listing<PublishedNotice> publish(@PathParam("key") String key) {
        var done = notices.publish(key, officer());
        if (done instanceof NoticePublication.Published published) return Listing.all(published.texts());
        throw done instanceof NoticePublication.Incomplete incomplete
                ? incomplete(incomplete.missing())
                : ProblemException.notFound();
    }

    @GET
    @Path("notices/{key}/versions/{version}/readers")
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(
            summary =
                    "Which colleagues accepted this version of the rules of use, or closed the notice of staff as read",
            description =
                    "The newest first: user name, language and hash of what was shown, moment. Nothing for other notices.")
    public Listing<StaffNotices.Reader> readers(@PathParam("key") String key, @PathParam("version") int version) {
        return Listing.all(staff.readers(key, version));
    }

    private static PurposeDraft named(PurposeDraft draft) {
        key(draft.key());
        return draft;
    }

    private static NoticeDraft named(NoticeDraft draft) {
        key(draft.key());
        var languages = draft.texts().stream()
                .map(text -> String.valueOf(text.language()))
                .toList();
        if (!LANGUAGES.containsAll(languages) || new HashSet<>(languages).size() != languages.size()) {
            throw ProblemException.invalid("unknown-language", "A notice is in th, and in en if wanted, each once.");
        }
        return draft;
    }

    private static void same(String key, String drafted) {
        if (!key.equals(drafted)) {
            throw ProblemException.invalid("key-differs", "The key in the address and in the draft are the same.");
        }
    }

    private static void key(String key) {
        if (!KEY.matcher(Body.required(key, "key")).matches()) {
            throw ProblemException.invalid("unusable-key", "A key has small letters and digits, parted by dashes.");
        }
    }

    private String officer() {
        return security.getUserPrincipal().getName();
    }

    private static ProblemException incomplete(List<String> missing) {
        var problem = Problem.of(
                UNPROCESSABLE,
                "draft-incomplete",
                "The request is not valid.",
                "The draft lacks what the law asks for; errors name each part.");
        return new ProblemException(problem.errors(missing));
    }
}

package th.sala.web.oversight;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import th.sala.consent.subject.SubjectId;
import th.sala.web.problem.ProblemException;
import th.sala.web.rest.Ids;
import th.sala.web.rest.Listing;
import th.sala.web.security.Roles;

/** How persons are called in the lists of the privacy workspace. */
@Path("privacy/people")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Privacy")
public class PeopleResource {
    private static final int MOST = 200;

    @Inject
    private PersonLabels labels;

    /**
     * What a person is called.
     *
     * @param label masked name; a pseudonym for an auditor without a grant of identity
     */
    public record PersonLabel(UUID person, String label) {}

    @GET
    @RolesAllowed({Roles.PRIVACY_OFFICER, Roles.AUDITOR})
    @Operation(summary = "Labels of persons for lists: masked names, or an auditor's pseudonyms")
    public Listing<PersonLabel> labels(
            @Parameter(description = "Ids of the persons; as often as needed, at most 200") @QueryParam("subject")
                    List<String> subject,
            @Context HttpServletRequest request) {
        if (subject.size() > MOST) throw ProblemException.invalid("too-many-persons", "At most 200 at once.");
        var persons = subject.stream()
                .map(id -> Ids.of("subject", id))
                .filter(Objects::nonNull)
                .distinct()
                .map(SubjectId::new)
                .toList();
        var called = labels.all(request, persons);
        return Listing.all(persons.stream()
                .map(person -> new PersonLabel(person.value(), called.get(person)))
                .toList());
    }
}

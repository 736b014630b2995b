package th.sala.web.openapi;

import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import th.sala.web.problem.Problem;
import th.sala.web.problem.Problems;

/** How an operation says no. */
final class ProblemResponses {

    private ProblemResponses() {}

    static void add(Operation operation, RestMethod method, boolean versioned) {
        var statuses = new TreeSet<Integer>();
        if (method.takesInput()) statuses.add(400);
        if (!method.open()) {
            statuses.add(401);
            statuses.add(403);
        }
        if (method.path().contains("{")) statuses.add(404);
        if (method.body().isPresent() || !method.texts().isEmpty()) statuses.add(413);
        if (method.body().isPresent() || method.takesFile() || !method.texts().isEmpty())
            statuses.addAll(List.of(415, 422));
        if (asks(operation)) statuses.add(422);
        if (!method.verb().equals("GET")) statuses.add(409);
        if (versioned) statuses.add(412);
        statuses.forEach(status -> operation.getResponses().addAPIResponse(String.valueOf(status), response(status)));
    }

    private static boolean asks(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> parameter.getIn() == Parameter.In.QUERY);
    }

    static Schema schema() {
        return OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .description("RFC 9457 problem details; 409 may carry further members")
                .addProperty("type", text())
                .addProperty("title", text())
                .addProperty("status", OASFactory.createSchema().type(SchemaType.INTEGER))
                .addProperty("detail", text())
                .addProperty(
                        "errors",
                        OASFactory.createSchema().type(SchemaType.ARRAY).items(text()))
                .addProperty("instance", text())
                .addRequired("type")
                .addRequired("title")
                .addRequired("status")
                .addRequired("detail")
                .addRequired("errors");
    }

    private static APIResponse response(int status) {
        var problem = Problems.ofStatus(status);
        return OASFactory.createAPIResponse()
                .description(problem.title())
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))
                                        .example(Examples.plain(problem.json()))));
    }

    private static Schema text() {
        return OASFactory.createSchema().type(SchemaType.STRING);
    }
}

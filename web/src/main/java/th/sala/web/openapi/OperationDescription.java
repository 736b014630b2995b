package th.sala.web.openapi;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Puts rights, bodies, answers and problems on one operation. */
final class OperationDescription {
    private final Schemas schemas;
    private final Examples examples;

    OperationDescription(Schemas schemas, Examples examples) {
        this.schemas = schemas;
        this.examples = examples;
    }

    void complete(Operation operation, RestMethod method) {
        operation.setOperationId(method.id());
        operation.addExtension("x-roles", method.callers());
        operation.setSecurity(method.open() ? List.of() : List.of(signedInBy("bearer"), signedInBy("session")));
        method.body().ifPresent(body -> request(operation, method, body));
        if (method.method().getReturnType() != Response.class) answer(operation, method);
        ProblemResponses.add(operation, method, versioned(method));
    }

    private void request(Operation operation, RestMethod method, Class<?> body) {
        operation.setRequestBody(OASFactory.createRequestBody()
                .content(json(
                        schemas.request(body), examples.request(method.id()).orElse(null))));
    }

    private void answer(Operation operation, RestMethod method) {
        operation.getResponses().removeAPIResponse("default");
        operation
                .getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse()
                                .description("Done")
                                .content(json(
                                        schemas.answer(method.answer()),
                                        examples.answer(method.id()).orElse(null))));
    }

    private static Content json(Schema schema, Object example) {
        var media = OASFactory.createMediaType().schema(schema);
        if (example != null) media.setExample(example);
        return OASFactory.createContent().addMediaType(MediaType.APPLICATION_JSON, media);
    }

    private static boolean versioned(RestMethod method) {
        return Arrays.stream(method.method().getParameters())
                .map(parameter -> parameter.getAnnotation(HeaderParam.class))
                .anyMatch(header -> header != null && header.value().equals("If-Match"));
    }

    private static org.eclipse.microprofile.openapi.models.security.SecurityRequirement signedInBy(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }
}

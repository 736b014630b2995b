package th.sala.web.openapi;

import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import th.sala.web.rest.FirstAnswerKept;

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
        method.body().ifPresent(body -> operation.setRequestBody(sent(json(schemas.request(body), null))));
        if (method.takesFile()) operation.setRequestBody(sent(file()));
        if (!method.texts().isEmpty()) operation.setRequestBody(sent(text(method.texts())));
        examples.request(method.id())
                .ifPresent(example -> shown(operation.getRequestBody().getContent(), example));
        if (method.declares()) declared(operation, method);
        else answer(operation, method);
        operation.getResponses().getAPIResponses().values().forEach(OperationDescription::plainText);
        if (method.repeatable()) operation.addParameter(idempotencyKey());
        ProblemResponses.add(operation, method, versioned(operation));
    }

    private static RequestBody sent(Content content) {
        return OASFactory.createRequestBody().content(content).required(true);
    }

    private static Content file() {
        var binary = OASFactory.createSchema().type(SchemaType.STRING).format("binary");
        var form = OASFactory.createSchema()
                .type(SchemaType.OBJECT)
                .addProperty("file", binary)
                .addRequired("file");
        return OASFactory.createContent()
                .addMediaType(
                        MediaType.MULTIPART_FORM_DATA,
                        OASFactory.createMediaType().schema(form));
    }

    private static Content text(List<String> types) {
        var content = OASFactory.createContent();
        types.forEach(type -> content.addMediaType(
                type,
                OASFactory.createMediaType().schema(OASFactory.createSchema().type(SchemaType.STRING))));
        return content;
    }

    private static void shown(Content content, Object example) {
        content.getMediaTypes().values().forEach(media -> media.setExample(example));
    }

    private void answer(Operation operation, RestMethod method) {
        var content = json(
                schemas.answer(method.answer()), examples.answer(method.id()).orElse(null));
        if (method.isPage()) content.addMediaType(MediaType.TEXT_HTML, OASFactory.createMediaType());
        operation.getResponses().removeAPIResponse("default");
        operation
                .getResponses()
                .addAPIResponse(
                        "200",
                        OASFactory.createAPIResponse().description("Done").content(content));
    }

    /** Where the method builds its answer itself, the annotation says which record it holds. */
    private void declared(Operation operation, RestMethod method) {
        method.declaredAnswer()
                .ifPresent(declared -> operation
                        .getResponses()
                        .getAPIResponse(declared.status())
                        .getContent()
                        .getMediaType(MediaType.APPLICATION_JSON)
                        .schema(schemas.answer(declared.type()))
                        .setExample(examples.answer(method.id()).orElse(null)));
    }

    /** Instead of the annotation's defaults, which the server writes out as limits. */
    private static void plainText(APIResponse answer) {
        if (answer.getContent() == null) return;
        answer.getContent().getMediaTypes().forEach((type, media) -> {
            if (type.startsWith("text/"))
                media.setSchema(OASFactory.createSchema().type(SchemaType.STRING));
        });
    }

    private static Content json(Schema schema, Object example) {
        var media = OASFactory.createMediaType().schema(schema);
        if (example != null) media.setExample(example);
        return OASFactory.createContent().addMediaType(MediaType.APPLICATION_JSON, media);
    }

    private static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name(FirstAnswerKept.HEADER)
                .in(Parameter.In.HEADER)
                .description("The same key and body within 24 hours give the first answer again.")
                .schema(OASFactory.createSchema().type(SchemaType.STRING));
    }

    private static boolean versioned(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "If-Match".equals(parameter.getName()));
    }

    private static SecurityRequirement signedInBy(String scheme) {
        return OASFactory.createSecurityRequirement().addScheme(scheme);
    }
}

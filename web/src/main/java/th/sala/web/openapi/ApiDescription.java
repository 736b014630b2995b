package th.sala.web.openapi;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;

/**
 * Completes what the server reads from the annotations: roles, schemas and problems come from the code that runs, so
 * that the description cannot differ from it.
 */
public class ApiDescription implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = new Schemas();
        var operations = new OperationDescription(schemas, Examples.load());
        RestMethod.all().forEach(method -> operations.complete(operation(api, method), method));
        describe(api);
        api.setTags(tags(api));
        describe(api, schemas);
    }

    private static Operation operation(OpenAPI api, RestMethod method) {
        var item = Objects.requireNonNull(api.getPaths().getPathItem(method.path()), method::path);
        return Objects.requireNonNull(item.getOperations().get(HttpMethod.valueOf(method.verb())), method::id);
    }

    private static void describe(OpenAPI api) {
        api.setInfo(OASFactory.createInfo()
                .title("Sala")
                .version("v1")
                .description("Customer service and ticketing with PDPA compliance in the path of every message. "
                        + "x-roles names who may call an operation; what is not described here is denied."));
    }

    private static List<Tag> tags(OpenAPI api) {
        return api.getTags().stream()
                .map(Tag::getName)
                .distinct()
                .sorted()
                .map(name -> OASFactory.createTag().name(name))
                .toList();
    }

    private static void describe(OpenAPI api, Schemas schemas) {
        var components = OASFactory.createComponents()
                .addSecurityScheme("bearer", bearer())
                .addSecurityScheme("session", session())
                .addSchema("Problem", ProblemResponses.schema());
        sorted(schemas).forEach(components::addSchema);
        api.setComponents(components);
    }

    private static Map<String, Schema> sorted(Schemas schemas) {
        return schemas.named().entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("Token of the realm with audience sala-api, for API clients.");
    }

    private static SecurityScheme session() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.APIKEY)
                .in(SecurityScheme.In.COOKIE)
                .name("SALA_SESSION")
                .description("Session of a browser, begun at /login; over https its name begins with __Host-. "
                        + "Unsafe methods also need X-Sala-CSRF: 1 and the hub's own Origin.");
    }
}

package th.sala.system.client;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.system.client.Api.Answer;

/**
 * An operation as the hub describes it.
 *
 * @param verb in capitals
 * @param roles who may call it, {@code public} for everybody
 * @param type media type of its body; null without one
 */
public record Operation(String verb, String path, List<String> roles, String type) {
    private static final Set<String> VERBS = Set.of("get", "post", "put", "patch", "delete");
    private static final String FORM = "multipart/form-data";
    private static final String NO_TICKET = "99999999";

    /** Every one of {@code /openapi}. */
    public static List<Operation> all() {
        return Api.anonymous().get("/openapi?format=JSON").json().getJsonObject("paths").entrySet().stream()
                .flatMap(Operation::of)
                .toList();
    }

    private static Stream<Operation> of(Map.Entry<String, JsonValue> path) {
        return path.getValue().asJsonObject().entrySet().stream()
                .filter(member -> VERBS.contains(member.getKey()))
                .map(member ->
                        of(member.getKey(), path.getKey(), member.getValue().asJsonObject()));
    }

    private static Operation of(String verb, String path, JsonObject described) {
        List<String> roles = described.containsKey("x-roles")
                ? described.getJsonArray("x-roles").getValuesAs(JsonString::getString)
                : List.of();
        JsonObject body = described.getJsonObject("requestBody");
        String type = body == null
                ? null
                : body.getJsonObject("content").keySet().iterator().next();
        return new Operation(verb.toUpperCase(Locale.ROOT), path, roles, type);
    }

    public String name() {
        return verb + " " + path;
    }

    public boolean open() {
        return roles.contains("public");
    }

    public boolean opensTo(Set<String> held) {
        return open() || held.stream().anyMatch(roles::contains);
    }

    /** With ids of nothing that exists, and a body that says nothing. */
    public Answer nowhere(Api caller) {
        return at(NO_TICKET, caller);
    }

    /** The same at this ticket. */
    public Answer at(String number, Api caller) {
        String address = path.replace("{number}", number)
                .replace("{version}", "99")
                .replaceAll("\\{\\w+}", new UUID(0, 0).toString());
        return FORM.equals(type)
                ? caller.call(verb, address, FORM + "; boundary=x", "--x--\r\n")
                : caller.call(verb, address, type, "{}");
    }
}

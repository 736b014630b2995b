package th.sala.dev.standin;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * The stand-in's own addresses.
 *
 * <ul>
 *   <li>{@code GET /_calls}: what came in, oldest first; {@code DELETE} forgets it
 *   <li>{@code POST /_script {provider, answers:[{status, headers, delayMs, body, hang}], path}}: the next answers, each
 *       once; without {@code path} for what sends (POST), else for the calls whose path begins so. A 2xx and a hanging
 *       call are taken by the provider, another status is not. A {@code Content-Length} beyond the body makes half an
 *       answer. {@code DELETE} forgets those not given yet
 *   <li>{@code PUT /_content/ID}: what a customer sent under this message id
 *   <li>{@code GET /_health}
 * </ul>
 */
final class Control {
    private static final Map<String, String> ALSO_CALLED =
            Map.of("graph", GraphApi.NAME, "messenger", GraphApi.NAME, "facebook", GraphApi.NAME);

    private final Calls calls;
    private final Script script;
    private final Contents contents;

    Control(Calls calls, Script script, Contents contents) {
        this.calls = calls;
        this.script = script;
        this.contents = contents;
    }

    Answer answer(Request request) {
        if (request.is("GET", "/_calls")) {
            return Answer.json(200, calls.shown());
        }
        if (request.is("DELETE", "/_calls")) {
            calls.forget();
            return Answer.empty(204);
        }
        if (request.is("DELETE", "/_script")) {
            script.forget();
            return Answer.empty(204);
        }
        if (request.is("POST", "/_script")) {
            return request.object().map(this::learn).orElseGet(() -> unclear("a JSON object is wanted"));
        }
        if (request.is("PUT", "/_content/[^/]+")) {
            contents.put(
                    request.lastWord(),
                    request.header("content-type").orElse("application/octet-stream"),
                    request.body());
            return Answer.empty(204);
        }
        return request.is("GET", "/_health") ? Answer.empty(200) : Answer.empty(404);
    }

    private Answer learn(JsonObject told) {
        if (!(told.get("answers") instanceof JsonArray answers) || !told.containsKey("provider")) {
            return unclear("provider and answers are wanted");
        }
        String path = told.getString("path", "");
        List<ScriptedAnswer> learnt = answers.getValuesAs(JsonObject.class).stream()
                .map(answer -> ScriptedAnswer.of(answer, path))
                .toList();
        String provider = told.getString("provider");
        script.add(ALSO_CALLED.getOrDefault(provider, provider), learnt);
        return Answer.empty(204);
    }

    private static Answer unclear(String why) {
        return Answer.json(400, Json.createObjectBuilder().add("message", why).build());
    }
}

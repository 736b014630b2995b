package th.sala.web.problem;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was not fulfilled, as RFC 9457 describes it.
 *
 * @param type stable relative reference, {@code /problems/<code>}
 * @param title short words for the type, the same in every occurrence
 * @param detail what a person can do about this occurrence; holds no personal data
 * @param errors single faults of the request, such as {@code outcome: is required}
 * @param instance {@code urn:uuid:…} under which the server's log tells more; null unless the fault is the server's
 * @param more extension members
 */
@Schema(name = "Problem", description = "RFC 9457 problem details")
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        List<String> errors,
        String instance,
        Map<String, JsonValue> more) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        Objects.requireNonNull(type, "A problem has a type.");
        Objects.requireNonNull(title, "A problem has a title.");
        Objects.requireNonNull(detail, "A problem has a detail.");
        errors = List.copyOf(errors);
        more = Map.copyOf(more);
    }

    /** @param code last step of the type, stable for ever */
    public static Problem of(int status, String code, String title, String detail) {
        return new Problem("/problems/" + code, title, status, detail, List.of(), null, Map.of());
    }

    public Problem errors(List<String> faults) {
        return new Problem(type, title, status, detail, faults, instance, more);
    }

    public Problem instance(String id) {
        return new Problem(type, title, status, detail, errors, "urn:uuid:" + id, more);
    }

    public Problem with(String member, JsonValue value) {
        return new Problem(type, title, status, detail, errors, instance, Map.of(member, value));
    }

    public JsonObject json() {
        var json = JSON.createObjectBuilder()
                .add("type", type)
                .add("title", title)
                .add("status", status)
                .add("detail", detail)
                .add("errors", JSON.createArrayBuilder(errors));
        if (instance != null) json.add("instance", instance);
        more.forEach(json::add);
        return json.build();
    }
}

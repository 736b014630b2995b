package th.sala.channels.phone;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.ticketing.call.CallReport;

/**
 * A call as the border hands it to {@code direct:phone-in}.
 *
 * @param reporter user name of the signed-in caller
 * @param roles their roles
 */
public record LoggedCall(String reporter, Set<String> roles, CallReport call) {
    static final String DOOR = "phone";
    static final String REPORTER = "reporter";
    static final String ROLES = "roles";

    private static final Jsonb JSON = JsonbBuilder.create();

    public RawEnvelope envelope() {
        return new RawEnvelope(
                DOOR,
                DOOR,
                JSON.toJson(call).getBytes(StandardCharsets.UTF_8),
                Map.of(REPORTER, reporter, ROLES, String.join(",", roles)));
    }
}

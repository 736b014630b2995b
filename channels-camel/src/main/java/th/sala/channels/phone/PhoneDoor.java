package th.sala.channels.phone;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.channels.webhook.WebhookDoor;
import th.sala.ticketing.call.CallLog;
import th.sala.ticketing.call.CallReport;

/** The door of calls that people and connected systems log; the border has read the form and knows who brings it. */
@Dependent
public class PhoneDoor implements WebhookDoor {
    private static final Jsonb JSON = JsonbBuilder.create();

    private final CallLog log;

    @Inject
    PhoneDoor(CallLog log) {
        this.log = log;
    }

    @Override
    public String name() {
        return LoggedCall.DOOR;
    }

    @Override
    public Receipt take(RawEnvelope envelope) {
        CallReport call = JSON.fromJson(new String(envelope.body(), StandardCharsets.UTF_8), CallReport.class);
        String reporter = envelope.header(LoggedCall.REPORTER).orElseThrow();
        Set<String> roles = Set.of(envelope.header(LoggedCall.ROLES).orElse("").split(","));
        return log.log(reporter, roles, call).fold(id -> new Receipt.Taken(List.of(id)), Receipt.Declined::new);
    }
}

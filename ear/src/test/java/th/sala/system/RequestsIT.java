package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;

/** What a person asks for under the law, from receipt to decision, over HTTP. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class RequestsIT {
    private static final String REQUESTS = "/api/v1/privacy/requests";
    private final Api officer = Api.as("dpo1");

    @Test
    void an_access_request_is_due_by_the_law_of_its_receipt_and_granted_after_verification() {
        Answer received = officer.post(REQUESTS, asked("access", "2026-01-31T02:00:00Z"));
        assertThat(received.status()).isEqualTo(201);
        assertThat(received.json().getString("dueOn")).isEqualTo("2026-03-02");
        assertThat(received.json().getString("law")).isEqualTo("P30.1");
        String one = REQUESTS + "/" + received.json().getString("id");

        JsonObject granted =
                Json.createObjectBuilder().add("outcome", "granted").build();
        assertThat(officer.post(one + "/decision", granted).status()).isEqualTo(409);
        JsonObject proof = Json.createObjectBuilder()
                .add("method", "in-person")
                .add("proven", true)
                .add("note", "ตอบจากอีเมลเดิม")
                .build();
        assertThat(officer.post(one + "/verification", proof).json().getString("state"))
                .isEqualTo("verified");
        assertThat(officer.post(one + "/decision", granted).json().getString("state"))
                .isEqualTo("granted");

        assertThat(officer.get(REQUESTS).items())
                .extracting(item -> item.getString("id"))
                .contains(received.json().getString("id"));
        JsonObject handed = Json.createObjectBuilder().add("how", "in-person").build();
        assertThat(officer.post(one + "/completion", handed).json().getString("state"))
                .isEqualTo("done");

        assertThat(officer.get(one).json().getJsonObject("verification").getString("note"))
                .isEqualTo("ตอบจากอีเมลเดิม");
        JsonObject read = Api.as("auditor1").get(one).json();
        assertThat(read.getJsonObject("verification").isNull("note"))
                .as("no words for auditors")
                .isTrue();
        assertThat(Api.as("auditor1").get(REQUESTS + "?state=closed").items()).contains(read);
        assertThat(Api.as("agent1").get(one).status()).isEqualTo(403);
    }

    @Test
    void a_refusal_cites_a_ground_and_waits_for_another_officer() {
        String one = REQUESTS + "/"
                + officer.post(REQUESTS, asked("erasure", "2026-01-31T02:00:00Z"))
                        .json()
                        .getString("id");
        assertThat(officer.get(one).json().getString("dueOn")).isEqualTo("2026-05-01");

        JsonObjectBuilder refused =
                Json.createObjectBuilder().add("outcome", "refused").add("reason", "ใบกำกับภาษี");
        assertThat(officer.post(one + "/decision", refused.build()).status()).isEqualTo(422);
        JsonObject grounded = Json.createObjectBuilder()
                .add("outcome", "refused")
                .add("reason", "ใบกำกับภาษี")
                .add("ground", "G33-LAW")
                .build();
        assertThat(officer.post(one + "/decision", grounded).json().getString("state"))
                .isEqualTo("refusal-proposed");

        String proposed = officer.get(one).json().getJsonObject("decision").getString("id");
        Answer own = officer.post(one + "/approval", approval(proposed));
        assertThat(own.status()).isEqualTo(409);
        assertThat(own.json().getString("type")).isEqualTo("/problems/same-officer");
        Api other = Api.as("dpo2");
        assertThat(other.post(one + "/approval", approval(UUID.randomUUID().toString()))
                        .json()
                        .getString("type"))
                .isEqualTo("/problems/other-decision");
        assertThat(other.post(one + "/approval", approval(proposed)).json().getString("state"))
                .isEqualTo("refused");
    }

    private static JsonObject approval(String decision) {
        return Json.createObjectBuilder()
                .add("decision", decision)
                .add("approved", true)
                .build();
    }

    private JsonObject asked(String type, String receivedAt) {
        return Json.createObjectBuilder()
                .add("subject", somebody())
                .add("type", type)
                .add("channel", "line")
                .add("receivedAt", receivedAt)
                .build();
    }

    /** Who wrote a mail just now. */
    private static String somebody() {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        Mailbox.of("support@sala.test")
                .append(Mail.from("มาลี ตัวอย่าง <malee." + mark + "@example.com>")
                        .to("support@sala.test")
                        .subject("ขอใช้สิทธิ " + mark)
                        .bytes());
        return Desk.of("agent1")
                .ticketAbout("ขอใช้สิทธิ " + mark)
                .getJsonObject("customer")
                .getString("id");
    }
}

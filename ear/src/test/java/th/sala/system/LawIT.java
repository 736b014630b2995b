package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;

/** The one table of law over HTTP. Only a draft is added here, so that no clock of another test changes. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class LawIT {
    private static final String LAW = "/api/v1/privacy/law";
    private final Api officer = Api.as("dpo1");

    @Test
    void officers_and_auditors_read_the_law_with_number_source_and_mark() {
        assertThat(Api.as("agent1").get(LAW).status()).isEqualTo(403);
        assertThat(Api.as("auditor1").get(LAW).items()).hasSizeGreaterThan(100).anySatisfy(rule -> {
            assertThat(rule.getString("key")).isEqualTo("P30.1");
            JsonObject version = rule.getJsonArray("versions").getJsonObject(0);
            assertThat(version.getInt("amount")).isEqualTo(30);
            assertThat(version.getString("unit")).isEqualTo("days");
            assertThat(version.getString("effectiveFrom")).isEqualTo("2022-06-01");
            assertThat(version.getBoolean("confirmWithCounsel")).isFalse();
        });
        assertThat(officer.get(LAW + "/P30.3").json().get("inForce")).isEqualTo(JsonValue.NULL);
        assertThat(officer.get(LAW + "/P99.9").status()).isEqualTo(404);
    }

    @Test
    void an_officer_adds_a_draft_and_its_location_leads_to_it() {
        String words = "ร่างทดสอบ " + UUID.randomUUID();
        JsonObject draft = version("draft").add("dutyTh", words).build();

        Answer added = officer.post(LAW + "/SUB-11/versions", draft);

        assertThat(added.status()).isEqualTo(201);
        assertThat(added.json().getString("recordedBy")).isEqualTo("dpo1");
        String path = added.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(officer.get(path).json()).isEqualTo(added.json());
        assertThat(officer.get(LAW + "/SUB-11").json().get("inForce")).isEqualTo(JsonValue.NULL);
        assertThat(Api.as("auditor1").post(LAW + "/SUB-11/versions", draft).status())
                .isEqualTo(403);
    }

    @Test
    void what_cannot_stand_is_refused_with_what_to_do() {
        refused(version("in-force"), "law-number-lost");
        refused(timed(), "law-day-missing");
        refused(timed().add("effectiveFrom", "2022-06-01"), "law-day-unlikely");
        refused(version("draft").add("amount", 30), "law-number");
        refused(version("repealed"), "law-status");
        refused(version("draft").add("source", " "), "law-words");
    }

    private void refused(JsonObjectBuilder version, String code) {
        Answer answer = officer.post(LAW + "/P30.1/versions", version.build());
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("type")).isEqualTo("/problems/" + code);
    }

    private static JsonObjectBuilder timed() {
        return version("in-force").add("amount", 30).add("unit", "days");
    }

    private static JsonObjectBuilder version(String status) {
        return Json.createObjectBuilder()
                .add("dutyTh", "หน้าที่")
                .add("dutyEn", "duty")
                .add("source", "test")
                .add("status", status);
    }
}

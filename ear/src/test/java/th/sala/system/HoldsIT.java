package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;

/** Legal holds over HTTP. Only a category that nothing else deletes is held here, and released again. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("P33.1")
class HoldsIT {
    private static final String HOLDS = "/api/v1/privacy/retention/holds";
    private final Api officer = Api.as("dpo1");
    private final LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));

    @Test
    void an_officer_places_reviews_and_releases_a_hold_and_an_auditor_reads_it() {
        Answer placed = officer.post(HOLDS, hold("RET-BREACH", today.plusDays(30)));
        assertThat(placed.status()).isEqualTo(201);
        String one = placed.header("Location").replaceFirst("^https?://[^/]+", "");
        assertThat(Api.as("auditor1").get(one).json()).isEqualTo(placed.json());
        assertThat(Api.as("auditor1").get(HOLDS).items()).contains(placed.json());

        JsonObject later = Json.createObjectBuilder()
                .add("reviewOn", today.plusDays(60).toString())
                .build();
        assertThat(officer.post(one + "/review", later).json().getString("reviewOn"))
                .isEqualTo(today.plusDays(60).toString());
        JsonObject over =
                Json.createObjectBuilder().add("reason", "matter-closed").build();
        JsonObject released = officer.post(one + "/release", over).json();
        assertThat(released.getJsonObject("release").getString("by")).isEqualTo("dpo1");
        assertThat(officer.get(HOLDS + "?state=released").items()).contains(released);
        assertThat(officer.post(one + "/release", over).status()).isEqualTo(409);
    }

    @Test
    void nobody_else_places_one_and_what_cannot_stand_is_refused() {
        JsonObject hold = hold("RET-BREACH", today.plusDays(30));
        assertThat(Api.as("auditor1").post(HOLDS, hold).status()).isEqualTo(403);
        assertThat(Api.as("supervisor1").get(HOLDS).status()).isEqualTo(403);

        refused(hold("RET-BREACH", today.plusDays(181)), "hold-review-day");
        refused(hold("P30.1", today), "hold-category");
        refused(
                Json.createObjectBuilder(hold)
                        .add("subject", UUID.randomUUID().toString())
                        .build(),
                "unknown-subject");
    }

    private void refused(JsonObject hold, String code) {
        Answer answer = officer.post(HOLDS, hold);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().getString("type")).isEqualTo("/problems/" + code);
    }

    private static JsonObject hold(String category, LocalDate review) {
        return Json.createObjectBuilder()
                .add("category", category)
                .add("matter", "ผบ.567/2569")
                .add("ground", "G33-LAW")
                .add("reviewOn", review.toString())
                .build();
    }
}

package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;

/** A child's consents over the border: who may record what, and what the figures say afterwards. */
@ExtendWith(ArquillianExtension.class)
class CapacityIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.of("agent1");
    private final Api officer = Api.as("dpo1");

    @Test
    @Tag("P20.1")
    void a_child_agrees_to_nothing_until_the_guardian_on_record_does() {
        String customer = "/api/v1/customers/" + customer();
        JsonObject child = Json.createObjectBuilder()
                .add("band", "child")
                .add("until", LocalDate.now(ZoneOffset.UTC).plusYears(2).toString())
                .add("reason", "document-seen")
                .build();
        assertThat(put(Api.as("agent3"), customer + "/capacity", child).status())
                .isEqualTo(404);
        assertThat(put(officer, customer + "/capacity", child).json().getString("band"))
                .isEqualTo("child");

        Answer own = officer.post(customer + "/consents", consent(null));
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.json().getString("type")).endsWith("guardian-needed");

        JsonObject mother = officer.post(
                        customer + "/capacity/representatives",
                        Json.createObjectBuilder()
                                .add("role", "parental")
                                .add("name", "สมหญิง ตัวอย่าง")
                                .add("document", "birth-certificate")
                                .build())
                .json()
                .getJsonArray("representatives")
                .getJsonObject(0);
        assertThat(mother.getString("name")).isEqualTo("ส••• ตั•••");
        JsonObject given = officer.post(customer + "/consents", signed(mother.getString("id")))
                .json();
        assertThat(given.getString("event")).isEqualTo("ConsentGiven");
        assertThat(given.getString("capacity")).isEqualTo("GUARDIAN");
        assertThat(given.getString("representation")).isEqualTo(mother.getString("id"));
    }

    @Test
    void the_figures_agree_with_the_ledger() {
        JsonObject compared = officer.post(
                        "/api/v1/privacy/consent-figures/comparison",
                        Json.createObjectBuilder().build())
                .json();

        assertThat(compared.getJsonObject("compared").getInt("differing")).isZero();
        assertThat(officer.get("/api/v1/privacy/confirmations").items()).isEqualTo(List.of());
    }

    private String customer() {
        Mailbox.of("support@sala.test")
                .append(Mail.from("ปิติ ตัวอย่าง <piti." + mark + "@example.com>")
                        .to("support@sala.test")
                        .subject("เรื่องของเด็ก " + mark)
                        .bytes());
        return desk.ticketAbout("เรื่องของเด็ก " + mark)
                .getJsonObject("customer")
                .getString("id");
    }

    private static Answer put(Api api, String path, JsonObject body) {
        return api.call("PUT", path, MediaType.APPLICATION_JSON, body.toString());
    }

    private static JsonObject signed(String guardian) {
        JsonObject form = Json.createObjectBuilder()
                .add("kind", "SIGNED_FORM")
                .add("text", "แฟ้มความยินยอม 12")
                .build();
        return Json.createObjectBuilder(consent(guardian))
                .add("method", "SIGNATURE")
                .add("evidence", Json.createArrayBuilder().add(form))
                .build();
    }

    private static JsonObject consent(String guardian) {
        var consent = Json.createObjectBuilder()
                .add("purpose", "marketing-email")
                .add("decision", "given")
                .add("channel", "email")
                .add("method", "BUTTON")
                .add("noticeVersion", "general/1")
                .add("language", "th");
        return (guardian == null ? consent : consent.add("guardian", guardian)).build();
    }
}

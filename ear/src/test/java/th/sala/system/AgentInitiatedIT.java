package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;

/** PD-6: who opens a ticket about somebody without them. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("P37.1")
class AgentInitiatedIT {
    private static final String COLLEAGUE = "supervisor1@sala.test";
    private static final String NAME = "จันทร์เพ็ญ ตัวอย่าง";

    private final Desk desk = Desk.of("agent1");
    private final Api officer = Api.as("dpo1");

    @Test
    void PD_6_who_opens_a_ticket_about_a_colleague_sees_masks_in_it_and_is_told_to_the_officer() {
        assertThat(Api.as("supervisor1").get("/api/v1/me").status()).isEqualTo(200);
        String person = person();
        Answer opened = desk.api().post("/api/v1/tickets", about(person));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        long number = opened.json().getJsonNumber("number").longValue();
        assertThat(desk.take(number, "agent1").status()).isEqualTo(200);

        Answer card = desk.api().get("/api/v1/customers/" + person + "?ticket=" + number);
        assertThat(card.status()).isEqualTo(200);
        assertThat(card.body()).doesNotContain(COLLEAGUE, NAME);
        assertThat(desk.messages(number)).hasSize(1);

        assertThat(officer.get("/api/v1/privacy/access-log?limit=200&actor=agent1&subject=" + person)
                        .items())
                .extracting(access -> access.getString("reason"))
                .contains("opened-by-looker");
        Eventually.holds(
                "The alert",
                () -> officer.get("/api/v1/privacy/reviews?subject=" + person).items().stream()
                        .filter(review -> review.getString("kind").equals("alert")
                                && review.getString("actor").equals("agent1"))
                        .anyMatch(review ->
                                review.getJsonObject("alert").getString("rule").equals("own-colleague")));
    }

    /** A colleague who is a customer too. */
    private String person() {
        String subject = "ขอสอบถาม " + UUID.randomUUID();
        Mailbox.of("support@sala.test")
                .append(Mail.from(NAME + " <" + COLLEAGUE + ">")
                        .to("support@sala.test")
                        .subject(subject)
                        .bytes());
        return desk.ticketAbout(subject).getJsonObject("customer").getString("id");
    }

    private static JsonObject about(String person) {
        return Json.createObjectBuilder()
                .add("subject", "ขอดูข้อมูล")
                .add("channel", "email")
                .add("text", "ไม่มีใครติดต่อมา")
                .add("customer", Json.createObjectBuilder().add("id", person))
                .build();
    }
}

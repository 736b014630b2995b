package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.UUID;
import javax.sql.DataSource;
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
import th.sala.system.client.Owner;

/** What an officer does who finds a notice defective, and what the hub does about it by itself. */
@ExtendWith(ArquillianExtension.class)
class DefectiveNoticeIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String notice = "faulty-" + mark;
    private final Api officer = Api.as("dpo1");

    @Resource(lookup = "java:app/jdbc/sala")
    private DataSource database;

    @Test
    @Tag("P19.8")
    void its_consents_end_in_the_background_and_nobody_agrees_on_it_any_more() {
        publish();
        String consents = "/api/v1/customers/" + customer() + "/consents";
        assertThat(officer.post(consents, consent()).json().getString("event")).isEqualTo("ConsentGiven");

        JsonObject found = officer.post(
                        "/api/v1/privacy/notices/" + notice + "/versions/1/invalidation",
                        Json.createObjectBuilder().add("reason", "pre-selected").build())
                .json();
        assertThat(found.getInt("consents")).isOne();

        Answer late = officer.post(consents, consent());
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.json().getString("type")).endsWith("notice-defective");
        Eventually.holds("The end of its consents", () -> standing().getString("finishedAt", null) != null);
        assertThat(standing().getInt("left")).isZero();
        assertThat(officer.get(consents).items()).first().satisfies(event -> {
            assertThat(event.getString("event")).isEqualTo("ConsentInvalidated");
            assertThat(event.getString("by")).isEqualTo("dpo1");
        });
    }

    private JsonObject standing() {
        return officer.get("/api/v1/privacy/notices/invalidations").items().stream()
                .filter(one -> one.getString("notice").equals(notice))
                .findFirst()
                .orElseThrow();
    }

    private void publish() {
        Owner owner = Owner.of(database);
        owner.execute("INSERT INTO consent.notice (key, first_contact, registered_at) VALUES ('" + notice
                + "', false, now())");
        owner.execute("INSERT INTO consent.notice_version (notice_key, version, language, title, html, sha256,"
                + " effective_from, published_at, published_by) VALUES ('" + notice
                + "', 1, 'th', 'ประกาศ', 'x', sha256('x'), now(), now(), 'dpo1')");
    }

    private String customer() {
        Mailbox.of("support@sala.test")
                .append(Mail.from("มานี ตัวอย่าง <manee." + mark + "@example.com>")
                        .to("support@sala.test")
                        .subject("ประกาศ " + mark)
                        .bytes());
        return Desk.of("agent1")
                .ticketAbout("ประกาศ " + mark)
                .getJsonObject("customer")
                .getString("id");
    }

    private JsonObject consent() {
        JsonObjectBuilder form =
                Json.createObjectBuilder().add("kind", "SIGNED_FORM").add("sha256", "9f".repeat(32));
        JsonObjectBuilder consent = Json.createObjectBuilder()
                .add("purpose", "marketing-email")
                .add("decision", "given")
                .add("channel", "email")
                .add("method", "SIGNATURE")
                .add("evidence", Json.createArrayBuilder().add(form))
                .add("noticeVersion", notice + "/1")
                .add("language", "th");
        return consent.build();
    }
}

package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;
import th.sala.system.client.Mail;
import th.sala.system.client.Mailbox;
import th.sala.system.client.Owner;

/** P4: with the gate's rights in the database revoked every message becomes a ticket and nothing is sent; then it heals. */
@ExtendWith(ArquillianExtension.class)
class GateAwayIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.of("agent1");

    @Resource(lookup = "java:app/jdbc/sala")
    private DataSource database;

    @AfterEach
    void restore() {
        Owner.of(database).execute("GRANT INSERT, SELECT ON consent.gate_decision TO sala_app");
    }

    @Test
    @Tag("P19.1")
    void with_the_gates_role_revoked_every_message_becomes_a_ticket_marked_reply_blocked_and_nothing_is_sent() {
        Owner.of(database).execute("REVOKE INSERT ON consent.gate_decision FROM sala_app");
        List<String> subjects = IntStream.range(0, 5)
                .mapToObj(number -> "เรื่อง " + mark + number)
                .toList();
        subjects.forEach(this::append);

        Eventually.holds("Five blocked tickets in health", () -> blocked() >= 5);
        assertThat(gate().getString("gate")).isEqualTo("away");

        restore();
        List<JsonObject> tickets = subjects.stream().map(desk::ticketAbout).toList();
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(desk.messages(number(ticket), "acknowledgement"))
                        .isEmpty());
        Eventually.holds("Replies open again", () -> blocked() == 0);
        assertThat(tickets)
                .allSatisfy(ticket -> assertThat(desk.ticket(number(ticket)).getBoolean("replyBlocked"))
                        .isFalse());
        long first = number(tickets.get(0));
        desk.take(first, "agent1");
        assertThat(desk.reply(first, "ได้รับแล้วค่ะ").status()).isEqualTo(201);
        assertThat(desk.messages(first))
                .allSatisfy(message -> assertThat(message.get("evidence")).isNotEqualTo(JsonValue.NULL));
    }

    private int blocked() {
        return Integer.parseInt(gate().getString("replyBlocked"));
    }

    private static JsonObject gate() {
        return Api.anonymous().get("/health/ready").json().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
                .filter(check -> check.getString("name").equals("gate"))
                .findFirst()
                .orElseThrow()
                .getJsonObject("data");
    }

    private void append(String subject) {
        Mailbox.of("support@sala.test")
                .append(Mail.from("มาลี ตัวอย่าง <malee." + mark + "@example.com>")
                        .to("support@sala.test")
                        .subject(subject)
                        .bytes());
    }

    private static long number(JsonObject ticket) {
        return ticket.getJsonNumber("number").longValue();
    }
}

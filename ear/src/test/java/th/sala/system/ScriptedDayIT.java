package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Contacts;
import th.sala.system.client.Desk;
import th.sala.system.client.Sources;

/**
 * PD-6: an agent's day. Eighty contacts over all channels are taken, read, answered and closed. Whatever a step needs of
 * the person and the ticket in hand does not show is a reveal, and is counted.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("P37.1")
class ScriptedDayIT {
    private static final int MOST_REVEALS = 5;
    private static final Map<String, Integer> DAY = new LinkedHashMap<>();

    static {
        DAY.put("email", 24);
        DAY.put("line", 16);
        DAY.put("phone", 12);
        DAY.put("messenger", 8);
        DAY.put("web-chat", 7);
        DAY.put("web-form", 6);
        DAY.put("walk-in", 2);
        DAY.put("app-test", 5);
    }

    /** What an answer on the channel is addressed to; nothing where the channel itself knows the way back. */
    private static final Map<String, String> NEEDED =
            Map.of("email", "email", "web-form", "email", "phone", "phone", "line", "line-user-id");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.of("agent1");
    private final List<String> reveals = new ArrayList<>();

    @Test
    void PD_6_a_day_of_80_contacts_needs_at_most_5_reveals() {
        assertThat(DAY.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(80);
        List<Contact> contacts = new ArrayList<>();
        DAY.forEach((channel, times) -> {
            for (int turn = 0; turn < times; turn++) {
                contacts.add(arrives(channel, turn));
            }
        });
        contacts.forEach(this::served);
        assertThat(reveals).as("what had to be revealed").hasSizeLessThanOrEqualTo(MOST_REVEALS);
        assertThat(reveals).as("the day holds steps that need one").isNotEmpty();
    }

    private Contact arrives(String channel, int turn) {
        String words = "วันทำงาน-" + channel + "-" + turn + "-" + mark;
        String who = channel + "." + turn + "." + mark;
        boolean ringBack = channel.equals("app-test") && turn < 3;
        if (ringBack) {
            JsonObject from = Json.createObjectBuilder()
                    .add("handle", who)
                    .add("name", "มาลี ตัวอย่าง")
                    .add("phone", Contacts.number())
                    .build();
            assertThat(Sources.generic(channel, from, words + " รบกวนโทรกลับ").status())
                    .isEqualTo(202);
        } else {
            Contacts.reach(desk.api(), channel, who, words);
        }
        return new Contact(channel, words, ringBack);
    }

    private void served(Contact contact) {
        JsonObject ticket = desk.ticketAbout(contact.words());
        long number = ticket.getJsonNumber("number").longValue();
        String customer = ticket.getJsonObject("customer").getString("id");
        assertThat(desk.take(number, "agent1").status()).isEqualTo(200);
        JsonObject card = desk.api()
                .get("/api/v1/customers/" + customer + "?ticket=" + number)
                .json();
        assertThat(desk.messages(number)).isNotEmpty();

        String address = NEEDED.get(contact.channel());
        if (address != null) {
            needs(card, address, customer, number, "contact-customer");
        }
        if (contact.ringBack()) {
            needs(card, "phone", customer, number, "contact-customer");
        }
        if (!List.of("phone", "walk-in").contains(contact.channel())) {
            Answer reply = desk.reply(number, "รับเรื่องแล้วค่ะ ขอบคุณค่ะ");
            assertThat(reply.status()).as(contact.words() + " " + reply.body()).isEqualTo(201);
        }
        assertThat(desk.resolve(number).status()).as(contact.words()).isEqualTo(200);
    }

    /** A field that the step cannot do without: shown on the card, or revealed. */
    private void needs(JsonObject card, String field, String customer, long number, String reason) {
        List<JsonObject> held = card.getJsonArray("identities").stream()
                .map(JsonValue::asJsonObject)
                .filter(identity -> identity.getString("field").equals(field))
                .toList();
        assertThat(held).as("the person holds " + field).isNotEmpty();
        if (held.stream().anyMatch(identity -> !identity.isNull("value"))) {
            return;
        }
        JsonObject wanted = Json.createObjectBuilder()
                .add("field", field)
                .add("reason", reason)
                .add("ticket", number)
                .build();
        Answer revealed = desk.api().post("/api/v1/customers/" + customer + "/reveals", wanted);
        assertThat(revealed.status()).as(revealed.body()).isEqualTo(200);
        reveals.add(field + " on " + number);
    }

    /** @param ringBack the person asks to be rung, who wrote where no number shows */
    private record Contact(String channel, String words, boolean ringBack) {}
}

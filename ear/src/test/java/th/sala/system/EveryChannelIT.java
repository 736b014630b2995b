package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.Contacts;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;

/** Wherever somebody writes, it becomes a ticket under its channel's name, and all stand in one queue (CH-1, CH-2, CH-3). */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class EveryChannelIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.of("agent1");

    @Test
    void one_message_by_each_channel_gives_as_many_tickets_in_one_queue_CH_1_CH_2() {
        Map<String, String> said = new LinkedHashMap<>();
        for (String channel : new String[] {
            "email",
            "phone",
            "walk-in",
            "web-chat",
            "web-form",
            "line",
            "messenger",
            "pantip-test",
            "fax-test",
            "app-test",
            "store-test"
        }) {
            said.put(channel, say(channel));
        }

        said.forEach((channel, words) -> assertThat(desk.ticketAbout(words).getString("channel"))
                .as(words)
                .isEqualTo(channel));
        assertThat(desk.tickets(mark)).hasSize(said.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"email", "web-chat", "web-form", "line", "messenger", "fax-test", "app-test", "store-test"})
    void a_text_a_picture_and_a_pdf_leave_as_an_answer_on_each_channel_that_can_send_CH_3(String channel) {
        long number = desk.ticketAbout(say(channel)).getInt("number");

        for (String file :
                new String[] {null, upload("รูป.gif", "GIF89a\1\0\1\0\0\0\0;"), upload("a.pdf", "%PDF-1.4\n%%EOF\n")}) {
            Answer reply = desk.post(number, "messages", answer(number, file));
            assertThat(reply.status()).as(reply.body()).isEqualTo(201);
            JsonObject delivery =
                    desk.settled(number, reply.json().getString("id")).getJsonObject("delivery");
            assertThat(delivery.getString("state")).as(delivery.toString()).isEqualTo("sent");
        }
    }

    @Test
    void an_answer_in_a_forum_is_a_task_until_it_stands_there() {
        long number = desk.ticketAbout(say("pantip-test")).getInt("number");
        Answer reply = desk.post(number, "messages", answer(number, null));
        assertThat(reply.json().getJsonObject("delivery").getString("reason")).isEqualTo("by-hand");

        JsonObject task =
                desk.api().get("/api/v1/tickets/" + number + "/tasks").items().get(0);
        desk.api()
                .post(
                        "/api/v1/tasks/" + task.getString("id") + "/completion",
                        Json.createObjectBuilder()
                                .add("link", "https://forum.example.com/42#9")
                                .build());

        Eventually.holds(
                "The answer stands in the forum",
                () -> desk.messages(number, "reply")
                        .get(0)
                        .getJsonObject("delivery")
                        .getString("state")
                        .equals("sent"));
    }

    private String say(String channel) {
        String words = "เรื่อง-" + channel + "-" + mark;
        Contacts.reach(desk.api(), channel, channel + "-" + mark, words);
        return words;
    }

    private JsonObject answer(long number, String file) {
        var attachments = Json.createArrayBuilder();
        if (file != null) attachments.add(file);
        return Json.createObjectBuilder()
                .add("kind", "reply")
                .add("text", "ขอบคุณค่ะ")
                .add("attachments", attachments)
                .add("replyingTo", desk.ticket(number).getString("lastMessageId"))
                .build();
    }

    private static String upload(String name, String content) {
        String form = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return Api.as("agent1")
                .call("POST", "/api/v1/attachments", "multipart/form-data; boundary=b", form)
                .json()
                .getString("id");
    }
}

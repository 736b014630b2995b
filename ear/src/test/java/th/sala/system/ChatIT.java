package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Api;
import th.sala.system.client.Api.Answer;
import th.sala.system.client.ChatGuest;
import th.sala.system.client.Desk;
import th.sala.system.client.Eventually;

/** A guest and an agent talk over the chat of a web page. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class ChatIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.of("agent1");

    @Test
    void a_message_is_a_ticket_the_answer_reaches_the_guest_and_is_delivered_when_shown() {
        try (ChatGuest guest = ChatGuest.from(null)) {
            guest.hello(null);
            guest.say("c-1", "ถามเรื่องสินค้า " + mark);
            long number = desk.ticketAbout(mark).getJsonNumber("number").longValue();
            desk.take(number, "agent1");
            String reply = desk.reply(number, "มีของค่ะ").json().getString("id");

            JsonObject shown = Eventually.get(
                    "The answer",
                    () -> Optional.of(guest.await("message"))
                            .filter(line -> line.getString("id").equals(reply)));
            assertThat(shown.getString("text")).startsWith("มีของค่ะ");
            guest.send(Json.createObjectBuilder()
                    .add("type", "received")
                    .add("ids", Json.createArrayBuilder().add(reply))
                    .build());
            Eventually.holds(
                    "That the answer is delivered",
                    () -> desk.message(number, "มีของค่ะ")
                            .orElseThrow()
                            .getJsonObject("delivery")
                            .getString("state")
                            .equals("delivered"));
        }
    }

    @Test
    void P2_a_message_sent_again_over_another_socket_stands_once() {
        String token;
        try (ChatGuest guest = ChatGuest.from(null)) {
            token = guest.hello(null).getString("token");
            guest.say("c-1", "ครั้งเดียว " + mark);
        }
        long number = desk.ticketAbout(mark).getJsonNumber("number").longValue();
        try (ChatGuest again = ChatGuest.from(null)) {
            assertThat(again.hello(token).getJsonArray("history")).isNotEmpty();
            again.say("c-1", "ครั้งเดียว " + mark);
        }

        assertThat(desk.messages(number, "message")).hasSize(1);
    }

    @Test
    void a_page_of_another_site_is_refused_and_a_wrong_token_is_a_stranger() {
        try (ChatGuest foreign = ChatGuest.from("https://evil.example.com")) {
            foreign.send(Json.createObjectBuilder()
                    .add("type", "hello")
                    .add("channel", "chat-test")
                    .build());
            assertThat(foreign.await("error").getString("code")).isEqualTo("foreign-page");
        }
        try (ChatGuest stranger = ChatGuest.from(null)) {
            JsonObject hello = stranger.hello("guessed");
            assertThat(hello.getString("token")).isNotEqualTo("guessed");
            assertThat(hello.getJsonArray("history")).isEmpty();
        }
    }

    @Test
    void CH_6_an_answer_is_offered_with_hello_while_it_is_on() {
        Api supervisor = Api.as("supervisor1");
        String path = "/api/v1/chat/answers";
        JsonObject answer = Json.createObjectBuilder()
                .add("questionTh", "ส่งของกี่วัน " + mark)
                .add("answerTh", "หนึ่งถึงสองวันทำการ")
                .add("purpose", "customer-care")
                .build();
        assertThat(Api.as("agent1").post(path, answer).status()).isEqualTo(403);
        Answer added = supervisor.post(path, answer, "Idempotency-Key", mark);
        assertThat(added.status()).isEqualTo(201);
        assertThat(supervisor.post(path, answer, "Idempotency-Key", mark).json())
                .isEqualTo(added.json());
        String one = path + "/" + added.json().getString("id");

        JsonObject off = Json.createObjectBuilder().add("active", false).build();
        try (ChatGuest guest = ChatGuest.from(null)) {
            JsonObject hello = guest.hello(null);
            assertThat(questions(hello)).contains("ส่งของกี่วัน " + mark);
            assertThat(hello.getJsonObject("presence").getString("state")).isEqualTo("none");

            assertThat(supervisor.patch(one, off, "If-Match", "\"1\"").status()).isEqualTo(200);
            assertThat(supervisor.patch(one, off, "If-Match", "\"1\"").status()).isEqualTo(412);
            try (ChatGuest again = ChatGuest.from(null)) {
                assertThat(questions(again.hello(hello.getString("token")))).doesNotContain("ส่งของกี่วัน " + mark);
            }
        }
        assertThat(Api.as("admin1").call("DELETE", one, null, null).status()).isEqualTo(200);
        assertThat(supervisor.get(one).status()).isEqualTo(404);
    }

    @Test
    void CH_6_what_was_read_stands_beside_the_guests_words_and_who_chats_is_offered_nothing_more() {
        Api supervisor = Api.as("supervisor1");
        String path = "/api/v1/chat/answers";
        String question = "ส่งของกี่วัน " + mark;
        String id = supervisor
                .post(
                        path,
                        Json.createObjectBuilder()
                                .add("questionTh", question)
                                .add("answerTh", "หนึ่งถึงสองวันทำการ")
                                .add("purpose", "customer-care")
                                .build())
                .json()
                .getString("id");
        try (ChatGuest guest = ChatGuest.from(null)) {
            String token = guest.hello(null).getString("token");
            guest.send(Json.createObjectBuilder()
                    .add("type", "message")
                    .add("clientId", "c-1")
                    .add("text", "ของยังไม่มา " + mark)
                    .add(
                            "read",
                            Json.createArrayBuilder()
                                    .add(read(id))
                                    .add(read(UUID.randomUUID().toString())))
                    .build());
            guest.await("ack");
            long number = desk.ticketAbout(mark).getJsonNumber("number").longValue();

            JsonObject message = desk.messages(number, "message").get(0);
            assertThat(message.getString("text")).isEqualTo("ของยังไม่มา " + mark);
            assertThat(message.getJsonArray("readBefore").getValuesAs(JsonObject.class))
                    .singleElement()
                    .satisfies(
                            answer -> assertThat(answer.getString("question")).isEqualTo(question));
            try (ChatGuest again = ChatGuest.from(null)) {
                assertThat(again.hello(token).getJsonArray("answers")).isEmpty();
            }
        }
        assertThat(supervisor.call("DELETE", path + "/" + id, null, null).status())
                .isEqualTo(200);
    }

    private static JsonObject read(String id) {
        return Json.createObjectBuilder()
                .add("id", id)
                .add("language", "th")
                .add("helped", false)
                .build();
    }

    private static List<String> questions(JsonObject hello) {
        return hello.getJsonArray("answers").getValuesAs(JsonObject.class).stream()
                .map(answer -> answer.getString("question"))
                .toList();
    }
}

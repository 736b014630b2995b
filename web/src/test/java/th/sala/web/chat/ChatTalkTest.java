package th.sala.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.channels.webchat.ChatChannel;
import th.sala.channels.webchat.Guest;
import th.sala.channels.webchat.Guests;
import th.sala.channels.webhook.RawEnvelope;
import th.sala.channels.webhook.Receipt;
import th.sala.consent.notice.NoticeShelf;
import th.sala.consent.notice.PublishedNotice;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.ticketing.chat.GuestChats;
import th.sala.ticketing.chat.GuestChoices;
import th.sala.ticketing.chat.GuestLine;
import th.sala.ticketing.chat.GuestStanding;
import th.sala.ticketing.feed.FeedEvent;
import th.sala.ticketing.knowledge.AnswerDesk;
import th.sala.ticketing.knowledge.OfferedAnswer;
import th.sala.ticketing.outcome.Outcome;
import th.sala.web.security.Origins;

class ChatTalkTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final UUID TICKET = UUID.randomUUID();
    private static final Guest GUEST = new Guest(UUID.randomUUID(), "chat-test", "secret");
    private static final String HELLO = "{\"type\":\"hello\",\"channel\":\"chat-test\"}";
    private static final String WORD = "{\"type\":\"message\",\"clientId\":\"c-1\",\"text\":\"สวัสดีค่ะ\"}";

    private final FakeSession page = new FakeSession();
    private final List<RawEnvelope> taken = new ArrayList<>();
    private final List<String> deeds = new ArrayList<>();
    private final List<GuestLine> unconfirmed = new ArrayList<>();
    private GuestStanding standing = standing("none", "ฝ่ายบริการ", null);
    private Receipt receipt = new Receipt.Taken(List.of(TICKET));

    private final GuestChats chats = FakeSession.answering(
            GuestChats.class,
            Map.of(
                    "standing", given -> standing,
                    "key", given -> "key of " + given[0],
                    "history", given -> List.of(line("เก่า")),
                    "unconfirmed", given -> List.copyOf(unconfirmed),
                    "concerned", given -> Map.of(TICKET, Set.of("key of " + GUEST.id())),
                    "received", given -> deeds.add("received " + given[1]),
                    "typing", given -> deeds.add("typing"),
                    "came", given -> deeds.add("came"),
                    "left", given -> deeds.add("left")));
    private final Guests guests = FakeSession.answering(
            Guests.class,
            Map.of(
                    "channel",
                            given -> Optional.of(new ChatChannel(
                                            "chat-test", "แชท", "Chat", Set.of("https://shop.example.com"), null))
                                    .filter(channel -> channel.id().equals(given[0])),
                    "known",
                            given -> Optional.of(GUEST)
                                    .filter(guest -> guest.token().equals(given[1])),
                    "welcome", given -> GUEST));
    private final GuestChoices choices = FakeSession.answering(
            GuestChoices.class,
            Map.of(
                    "told", given -> deeds.add("told"),
                    "decided", given -> Outcome.done(UUID.randomUUID()),
                    "transcript", given -> Outcome.done(given[1].equals("malee@example.com")),
                    "rated", given -> Outcome.done(true)));
    private final GuestSockets sockets = new GuestSockets(chats, 2);
    private final Pace pace = new Pace(Clock.systemUTC(), 30, 10);
    private final Reception reception =
            new Reception(guests, greetings(), chats, new Origins("https://hub.example.com"), pace);
    private final ChatTalk talk = new ChatTalk(
            reception,
            envelope -> {
                taken.add(envelope);
                return receipt;
            },
            chats,
            new Choices(choices),
            pace);
    private final GuestSocket socket = page.socket("https://shop.example.com");

    @Test
    void more_strangers_of_one_address_than_people_are_turned_away_for_a_minute() {
        for (int guest = 0; guest < 2; guest++) {
            talk.heard(page.socket("https://shop.example.com"), HELLO);
            assertThat(page.last().getString("type")).isEqualTo("hello");
        }

        talk.heard(page.socket("https://shop.example.com"), HELLO);

        assertThat(page.last().getString("code")).isEqualTo("too-many");
    }

    @Test
    void hello_is_answered_with_token_notice_and_history() {
        talk.heard(socket, HELLO);

        JsonObject hello = page.last();
        assertThat(hello.getString("type")).isEqualTo("hello");
        assertThat(hello.getString("token")).isEqualTo("secret");
        assertThat(hello.getJsonObject("notice").getString("key")).isEqualTo("general");
        assertThat(hello.getJsonArray("history")).hasSize(1);
        assertThat(deeds).containsExactly("came");
    }

    @Test
    void CH_6_hello_brings_the_short_answers_of_the_guests_language_and_nothing_of_the_guest_is_stored() {
        talk.heard(socket, HELLO);
        assertThat(answer().getString("language")).isEqualTo("th");
        assertThat(answer().getString("question")).isEqualTo("ส่งกี่วัน");
        assertThat(answer().getString("answer")).isEqualTo("2 วัน");
        assertThat(answer().getJsonArray("keywords").getString(0)).isEqualTo("ขนส่ง");
        assertThat(taken).isEmpty();

        talk.heard(page.socket("https://shop.example.com"), HELLO.replace("}", ",\"language\":\"en\"}"));
        assertThat(answer().getString("language")).isEqualTo("en");
    }

    @Test
    void CH_6_whom_somebody_answers_is_sent_no_short_answers() {
        standing = standing("talking", "ฝ่ายบริการ", "อนงค์");
        talk.heard(socket, HELLO);
        assertThat(page.last().getJsonArray("answers")).isEmpty();

        standing = standing("ended", "ฝ่ายบริการ", null);
        talk.heard(page.socket("https://shop.example.com"), HELLO);
        assertThat(page.last().getJsonArray("answers")).hasSize(1);
    }

    @Test
    void P1_a_message_is_acknowledged_by_its_client_id_once_the_door_took_it() {
        talk.heard(socket, HELLO);
        talk.heard(socket, WORD);

        assertThat(taken).singleElement().satisfies(envelope -> {
            assertThat(envelope.door()).isEqualTo("chat");
            assertThat(envelope.header("guest")).contains(GUEST.id().toString());
            assertThat(new String(envelope.body(), StandardCharsets.UTF_8)).isEqualTo(WORD);
        });
        assertThat(page.last().getString("type")).isEqualTo("ack");
        assertThat(page.last().getString("clientId")).isEqualTo("c-1");
        assertThat(deeds).contains("told");
    }

    @Test
    void what_could_not_be_stored_is_no_ack_and_names_the_message() {
        receipt = Receipt.unavailable();
        talk.heard(socket, HELLO);
        talk.heard(socket, WORD);

        assertThat(page.types()).doesNotContain("ack");
        assertThat(page.last().getString("code")).isEqualTo("try-again");
        assertThat(page.last().getString("clientId")).isEqualTo("c-1");
    }

    @Test
    void nothing_is_taken_before_hello() {
        talk.heard(socket, WORD);

        assertThat(taken).isEmpty();
        assertThat(page.closed.getReasonPhrase()).isEqualTo("hello first");
    }

    @Test
    void a_page_of_another_site_opens_only_a_chat_that_names_it() {
        FakeSession foreign = new FakeSession();
        talk.heard(foreign.socket("https://evil.example.com"), HELLO);
        assertThat(foreign.last().getString("code")).isEqualTo("foreign-page");
        assertThat(foreign.closed).isNotNull();

        FakeSession own = new FakeSession();
        talk.heard(own.socket("https://hub.example.com"), HELLO);
        assertThat(own.types()).containsExactly("hello");
    }

    @Test
    void a_reply_is_shown_once_and_the_guest_hears_of_a_transfer_and_of_the_end() {
        sockets.add(socket);
        talk.heard(socket, HELLO);
        Echo echo = new Echo(null, sockets, chats);
        standing = standing("talking", "ฝ่ายบริการ", "อนงค์");
        echo.tell(List.of(event("ticket-changed")));
        unconfirmed.add(line("ค่ะ"));
        echo.tell(List.of(event("delivery-changed"), event("agent-typing")));
        echo.tell(List.of(event("delivery-changed")));
        standing = standing("talking", "ฝ่ายร้องเรียน", "ปรีชา");
        echo.tell(List.of(event("ticket-changed"), event("ticket-left")));
        standing = standing("ended", "ฝ่ายร้องเรียน", null);
        echo.tell(List.of(event("ticket-changed")));

        assertThat(page.types())
                .containsExactly("hello", "presence", "typing", "message", "transfer", "ended", "presence");
    }

    @Test
    void what_the_page_says_besides_is_passed_on() {
        talk.heard(socket, HELLO);
        talk.heard(socket, "{\"type\":\"received\",\"ids\":[\"" + TICKET + "\"]}");
        talk.heard(socket, "{\"type\":\"typing\"}");
        talk.heard(socket, "{\"type\":\"rate\",\"score\":5}");
        talk.heard(socket, "{\"type\":\"consent\",\"purpose\":\"marketing-email\",\"decision\":\"refused\"}");
        talk.heard(socket, "nonsense");

        assertThat(deeds).contains("received [" + TICKET + "]", "typing");
        assertThat(page.types()).containsSubsequence("hello", "rated", "consented", "error");
    }

    @Test
    void the_page_is_told_whether_the_transcript_holds_the_guests_own_words() {
        talk.heard(socket, HELLO);
        talk.heard(socket, "{\"type\":\"transcript\",\"email\":\"malee@example.com\"}");
        assertThat(page.last().getBoolean("whole")).isTrue();

        talk.heard(socket, "{\"type\":\"transcript\",\"email\":\"somebody@example.com\"}");
        assertThat(page.last().getString("type")).isEqualTo("mailed");
        assertThat(page.last().getBoolean("whole")).isFalse();
    }

    @Test
    void one_address_opens_so_many_sockets_and_no_more() {
        GuestSocket second = new FakeSession().socket("");
        assertThat(sockets.add(socket)).isTrue();
        assertThat(sockets.add(second)).isTrue();
        assertThat(sockets.add(new FakeSession().socket(""))).isFalse();

        sockets.remove(second.id());
        assertThat(sockets.add(new FakeSession().socket(""))).isTrue();
    }

    private JsonObject answer() {
        return page.last().getJsonArray("answers").getJsonObject(0);
    }

    private static Greetings greetings() {
        NoticeShelf notices = () -> List.of(new PublishedNotice("general", 1, "th", "ประกาศ", "ab", true, NOW, true));
        PurposeDesk purposes = List::of;
        AnswerDesk answers = FakeSession.answering(
                AnswerDesk.class,
                Map.of(
                        "offered",
                        given -> List.of(
                                new OfferedAnswer(TICKET, (String) given[0], "ส่งกี่วัน", "2 วัน", List.of("ขนส่ง")))));
        return new Greetings(notices, purposes, answers);
    }

    private static GuestLine line(String text) {
        return new GuestLine(UUID.randomUUID(), null, "agent", "อนงค์", text, NOW, false, List.of());
    }

    private static GuestStanding standing(String state, String team, String agent) {
        return new GuestStanding(1008L, state, team, "Team", agent, 1, null, true);
    }

    private static FeedEvent event(String kind) {
        return new FeedEvent(1, kind, TICKET, 1008, "support", NOW);
    }
}

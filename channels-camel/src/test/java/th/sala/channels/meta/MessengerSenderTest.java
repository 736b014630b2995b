package th.sala.channels.meta;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.channels.channel.ChannelHealth;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.DeliveryOutcome.Uncertain;
import th.sala.channels.outbound.Dispatch;
import th.sala.channels.outbound.PortalWay;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.OutboundAttachment;
import th.sala.ticketing.reply.OutboundMessage;

class MessengerSenderTest {
    private final Deque<String> script = new ArrayDeque<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final List<String> failing = new ArrayList<>();
    private HttpServer meta;

    @BeforeEach
    void start() throws IOException {
        meta = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        meta.createContext("/", this::answer);
        meta.start();
    }

    @AfterEach
    void stop() {
        meta.stop(0);
    }

    @Test
    void an_answer_leaves_with_our_own_id_and_the_proof_of_the_app() {
        DeliveryOutcome outcome = send("สวัสดีค่ะ", List.of());

        assertThat(outcome).isEqualTo(new Accepted("m_1"));
        assertThat(calls)
                .singleElement()
                .satisfies(call -> assertThat(call)
                        .startsWith("/v23.0/me/messages?appsecret_proof=")
                        .contains("\"messaging_type\":\"RESPONSE\"", "\"id\":\"77\"", "\"metadata\":\"", "สวัสดีค่ะ"));
    }

    @Test
    void a_long_text_leaves_in_parts_and_files_are_brought_to_meta_first() {
        send(
                "ก".repeat(4_500),
                List.of(
                        new OutboundAttachment(UUID.randomUUID(), "รูป\".png", "image/png", new byte[] {1}),
                        new OutboundAttachment(UUID.randomUUID(), "ใบเสร็จ.pdf", "application/pdf", new byte[] {2})));

        assertThat(calls).hasSize(7);
        assertThat(calls.subList(0, 2)).allMatch(call -> call.startsWith("/v23.0/me/message_attachments"));
        assertThat(calls.get(0)).contains("filename=\"รูป_.png\"");
        assertThat(calls.get(5)).contains("\"type\":\"image\"");
        assertThat(calls.get(6)).contains("\"type\":\"file\"");
    }

    @Test
    void the_button_that_ends_offers_stands_under_the_last_part_also_under_a_file() {
        OutboundAttachment file = new OutboundAttachment(UUID.randomUUID(), "ก.png", "image/png", new byte[] {1});
        send(message("สินค้าใหม่", List.of(file), "https://help.example.com/api/v1/unsubscribe/x"));

        assertThat(calls).hasSize(3);
        assertThat(calls.get(1)).contains("สินค้าใหม่").doesNotContain("quick_replies");
        assertThat(calls.get(2)).contains("\"type\":\"image\"", "\"quick_replies\"", "ไม่รับข่าวสาร");
    }

    @Test
    void what_the_hub_says_by_itself_leads_to_the_portal_and_an_answer_does_not() {
        send(message("ได้รับเรื่องแล้วค่ะ", List.of(), null, true));
        assertThat(calls.get(0))
                .contains(
                        "\"template_type\":\"button\"",
                        "ได้รับเรื่องแล้วค่ะ",
                        "\"url\":\"https://help.example.com/portal/\"",
                        "\"title\":\"ติดตามเรื่องของคุณ\"",
                        "\"metadata\":\"");

        send(message("ก".repeat(700), List.of(), null, true));
        assertThat(calls.get(1))
                .as("too long for a button")
                .contains("\"text\":\"ก")
                .doesNotContain("template");
        send("พัสดุถึงแล้วค่ะ", List.of());
        assertThat(calls.get(2)).doesNotContain("template", "/portal/");
    }

    @ParameterizedTest
    @CsvSource({
        "10, 2018278, window-closed, false",
        "10, 0, window-closed, false",
        "613, 0, provider-busy, true",
        "4, 0, provider-busy, true",
        "2, 0, provider-busy, true",
        "551, 0, person-unavailable, false",
        "100, 0, provider-refused 100, false"
    })
    void a_refusal_says_why_and_whether_to_try_again_T29(long code, long subcode, String reason, boolean temporary) {
        script.add("400 {\"error\": {\"code\": %d, \"error_subcode\": %d}}".formatted(code, subcode));

        assertThat(send("x", List.of())).isEqualTo(new Refused(reason, temporary));
        assertThat(failing).isEmpty();
    }

    @Test
    void a_token_that_meta_does_not_take_makes_the_channel_failing() {
        script.add("400 {\"error\": {\"code\": 190}}");

        assertThat(send("x", List.of()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.temporary()).isTrue());
        assertThat(failing).containsExactly("token-refused");
    }

    @Test
    void half_an_answer_and_a_fault_without_words_are_uncertain_P3() {
        script.add("500 oops");
        assertThat(send("x", List.of())).isInstanceOf(Uncertain.class);

        script.add("200 {}");
        assertThat(send("x", List.of())).isInstanceOf(Uncertain.class);
    }

    @Test
    void what_stops_after_a_part_left_is_uncertain_and_never_silently_repeated_P3() {
        script.add("200 {\"message_id\": \"m_1\"}");
        script.add("400 {\"error\": {\"code\": 613}}");

        assertThat(send("ก".repeat(2_500), List.of())).isInstanceOf(Uncertain.class);
    }

    @Test
    void nobody_listening_is_surely_not_sent() {
        meta.stop(0);

        assertThat(send("x", List.of())).isEqualTo(new Refused("provider-unreachable", true));
    }

    private DeliveryOutcome send(String text, List<OutboundAttachment> files) {
        return send(message(text, files, null));
    }

    private DeliveryOutcome send(OutboundMessage message) {
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        new MessengerSender(
                        Pages.CHANNELS,
                        health(),
                        new GraphApi("http://127.0.0.1:" + meta.getAddress().getPort()),
                        new PortalWay("https://help.example.com"))
                .send(List.of(message), new Dispatch() {
                    @Override
                    public boolean begins(OutboundMessage message) {
                        return true;
                    }

                    @Override
                    public void ended(OutboundMessage message, DeliveryOutcome outcome) {
                        outcomes.add(outcome);
                    }
                });
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private ChannelHealth health() {
        return new ChannelHealth() {
            @Override
            public void answers(String channel) {
                throw new AssertionError("A send is more than an answer.");
            }

            @Override
            public void worked(String channel) {
                failing.clear();
            }

            @Override
            public void failed(String channel, String reason) {
                failing.add(reason);
            }
        };
    }

    private static OutboundMessage message(String text, List<OutboundAttachment> files, String unsubscribe) {
        return message(text, files, unsubscribe, false);
    }

    private static OutboundMessage message(
            String text, List<OutboundAttachment> files, String unsubscribe, boolean automatic) {
        return new OutboundMessage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "messenger",
                "meta-test",
                "ศาลา",
                List.of(new ChannelAddress("messenger", "77", null)),
                List.of(),
                null,
                text,
                null,
                "th",
                files,
                null,
                null,
                null,
                List.of(),
                automatic,
                1,
                null,
                unsubscribe == null,
                unsubscribe);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        calls.add(exchange.getRequestURI() + " " + body);
        String[] scripted = script.isEmpty()
                ? new String[] {"200", "{\"message_id\": \"m_" + calls.size() + "\", \"attachment_id\": \"5\"}"}
                : script.poll().split(" ", 2);
        byte[] answer = scripted[1].getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(Integer.parseInt(scripted[0]), answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }
}

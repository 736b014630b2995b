package th.sala.system.client;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import th.sala.system.client.Api.Answer;

/** Somebody gets in touch, by whichever channel. */
public final class Contacts {
    private Contacts() {}

    /**
     * @param agent who logs what is spoken
     * @param who tells the sender from others
     */
    public static void reach(Api agent, String channel, String who, String words) {
        switch (channel) {
            case "email" ->
                Mailbox.of("support@sala.test")
                        .append(Mail.from(who + "@example.com")
                                .to("support@sala.test")
                                .subject(words)
                                .saying(words)
                                .bytes());
            case "walk-in" ->
                assertThat(opened(agent, channel, who, words).status()).isEqualTo(201);
            case "phone" -> assertThat(rung(agent, words).status()).isEqualTo(201);
            case "web-chat" -> chatted(words);
            case "web-form" ->
                assertThat(Sources.form(who + "@example.com", words).status()).isEqualTo(202);
            case "line" -> assertThat(Sources.line("U" + who, words).status()).isEqualTo(200);
            case "messenger" ->
                assertThat(Sources.messenger(who, words).status()).isEqualTo(200);
            default -> assertThat(Sources.generic(channel, who, words).status()).isEqualTo(202);
        }
    }

    /** A Thai mobile number that nobody else has. */
    public static String number() {
        return "08" + String.format("%08d", Math.floorMod(UUID.randomUUID().getLeastSignificantBits(), 100_000_000L));
    }

    private static Answer rung(Api agent, String words) {
        Instant start = Instant.now().minusSeconds(60).truncatedTo(ChronoUnit.SECONDS);
        return agent.post(
                "/api/v1/calls",
                Json.createObjectBuilder()
                        .add("direction", "inbound")
                        .add("number", number())
                        .add("startedAt", start.toString())
                        .add("answeredAt", start.plusSeconds(5).toString())
                        .add("endedAt", start.plusSeconds(50).toString())
                        .add("outcome", "answered")
                        .add("note", words)
                        .build());
    }

    private static void chatted(String words) {
        try (ChatGuest guest = ChatGuest.from(null)) {
            guest.hello(null);
            guest.say("c-1", words);
        }
    }

    private static Answer opened(Api agent, String channel, String who, String words) {
        return agent.post(
                "/api/v1/tickets",
                Json.createObjectBuilder()
                        .add("subject", words)
                        .add("channel", channel)
                        .add("text", words)
                        .add("customer", Json.createObjectBuilder().add("email", who + "@example.com"))
                        .build());
    }
}

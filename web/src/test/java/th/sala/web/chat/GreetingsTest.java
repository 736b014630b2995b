package th.sala.web.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.channels.webchat.ChatChannel;
import th.sala.consent.notice.PublishedNotice;
import th.sala.consent.purpose.LawfulBasis;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.ticketing.knowledge.AnswerDesk;

class GreetingsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final PurposeInForce NEWS = new PurposeInForce(
            "marketing-email",
            1,
            "ข่าวสารทางอีเมล",
            "News by e-mail",
            LawfulBasis.S19_CONSENT,
            false,
            false,
            null,
            null,
            null,
            null,
            null,
            List.of("contact"),
            List.of(),
            List.of("TH"),
            List.of("email"),
            "service-ticket",
            NOW);

    @Test
    @Tag("P19.8")
    void a_guest_agrees_to_nothing_on_a_defective_notice_and_is_told_of_it_all_the_same() {
        assertThat(greeting(true).purposes()).hasSize(1);

        assertThat(greeting(false).purposes()).isEmpty();
        assertThat(greeting(false).noticeVersion()).isEqualTo("general/1");
    }

    private static Greeting greeting(boolean sound) {
        return new Greetings(
                        () -> List.of(new PublishedNotice("general", 1, "th", "ประกาศ", "ab", true, NOW, sound)),
                        () -> List.of(NEWS),
                        FakeSession.answering(AnswerDesk.class, Map.of()))
                .of(new ChatChannel("chat-test", "แชท", "Chat", Set.of(), null));
    }
}

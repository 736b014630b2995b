package th.sala.channels.webchat;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.channels.email.TestDatabase;
import th.sala.channels.outbound.DeliveryOutcome;
import th.sala.channels.outbound.DeliveryOutcome.Accepted;
import th.sala.channels.outbound.DeliveryOutcome.Refused;
import th.sala.channels.outbound.Dispatch;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.OutboundMessage;

/** Guests on a real database, and what the sender makes of them. */
class GuestTableTest {
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final String CHANNEL = "chat-test";

    private final Jdbi jdbi = TestDatabase.shared();
    private final GuestTable guests = new GuestTable(jdbi, register());
    private final UUID guest = UUID.randomUUID();
    private final String token = GuestToken.fresh();

    @BeforeEach
    void oneGuest() {
        jdbi.useHandle(db -> db.execute("DELETE FROM channels.chat_guest"));
        guests.add(guest, CHANNEL, token, NOW);
    }

    @Test
    void who_comes_back_within_a_day_is_the_same_guest_for_another_day() {
        assertThat(guests.renew(CHANNEL, token, NOW.plus(DAY).minusSeconds(1))).contains(guest);
        assertThat(guests.renew(CHANNEL, token, NOW.plus(DAY).plusSeconds(3600)))
                .contains(guest);
        assertThat(guests.renew(CHANNEL, token, NOW.plus(Duration.ofDays(3)))).isEmpty();
    }

    @Test
    void a_token_opens_its_own_channel_alone_and_no_guess_opens_any() {
        assertThat(guests.renew("chat-shop", token, NOW)).isEmpty();
        assertThat(guests.renew(CHANNEL, GuestToken.fresh(), NOW)).isEmpty();
        assertThat(guests.renew(CHANNEL, "", NOW)).isEmpty();
    }

    @Test
    void the_token_itself_stands_nowhere() {
        String rows =
                jdbi.withHandle(db -> db.createQuery("SELECT string_agg(chat_guest::text, '') FROM channels.chat_guest")
                        .mapTo(String.class)
                        .one());
        assertThat(rows)
                .doesNotContain(token)
                .doesNotContain(HexFormat.of().formatHex(token.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void who_was_away_for_long_is_forgotten_and_the_others_stay() {
        UUID later = UUID.randomUUID();
        guests.add(later, CHANNEL, GuestToken.fresh(), NOW.plus(DAY));

        assertThat(guests.prune(NOW.plus(DAY).plusSeconds(1))).isOne();
        assertThat(guests.reachable(guest, NOW)).isFalse();
        assertThat(guests.reachable(later, NOW.plus(DAY))).isTrue();
    }

    @Test
    void an_erased_guest_is_a_stranger() {
        GuestDataHolder holder = new GuestDataHolder(jdbi, register(), null);
        SubjectId person = new SubjectId(guest);
        assertThat(holder.count(person)).isOne();
        assertThat(holder.erase(person)).isOne();
        assertThat(holder.count(person)).isZero();
        assertThat(guests.renew(CHANNEL, token, NOW)).isEmpty();
    }

    @Test
    void an_answer_stands_in_the_history_of_a_guest_who_can_come_back() {
        assertThat(sent(guest.toString(), NOW)).containsExactly(new Accepted("in-history"));
    }

    @Test
    void whoever_cannot_come_back_is_not_reached_here_and_nothing_is_tried_again() {
        assertThat(sent(guest.toString(), NOW.plus(DAY))).containsExactly(new Refused("guest-gone", false));
        assertThat(sent(UUID.randomUUID().toString(), NOW)).containsExactly(new Refused("guest-gone", false));
        assertThat(sent("no guest at all", NOW)).containsExactly(new Refused("guest-gone", false));
    }

    private List<DeliveryOutcome> sent(String to, Instant at) {
        List<DeliveryOutcome> outcomes = new ArrayList<>();
        new ChatSender(guests, Clock.fixed(at, ZoneOffset.UTC)).send(List.of(answer(to)), new Dispatch() {
            @Override
            public boolean begins(OutboundMessage message) {
                return true;
            }

            @Override
            public void ended(OutboundMessage message, DeliveryOutcome outcome) {
                outcomes.add(outcome);
            }
        });
        return outcomes;
    }

    private static OutboundMessage answer(String to) {
        return new OutboundMessage(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "web-chat",
                CHANNEL,
                "ศาลา",
                List.of(new ChannelAddress("web-chat", to, null)),
                List.of(),
                "แชท",
                "สวัสดีค่ะ",
                null,
                "th",
                List.of(),
                null,
                null,
                null,
                List.of(),
                false,
                1,
                null,
                true,
                null);
    }

    private static byte[] hash(UUID guest) {
        return ("hash of " + guest).getBytes(StandardCharsets.UTF_8);
    }

    private static SubjectRegister register() {
        return (SubjectRegister) Proxy.newProxyInstance(
                GuestTableTest.class.getClassLoader(),
                new Class<?>[] {SubjectRegister.class},
                (proxy, method, args) -> {
                    if (method.getName().equals("fingerprint")) {
                        String handle = ((Identifier) args[0]).value();
                        return hash(UUID.fromString(handle.substring(handle.length() - 36)));
                    }
                    if (method.getName().equals("fingerprints")) {
                        return List.of(hash(((SubjectId) args[0]).value()));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}

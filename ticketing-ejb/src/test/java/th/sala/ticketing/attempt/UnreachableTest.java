package th.sala.ticketing.attempt;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Outcome.Refused;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** TK-6: nobody is unreachable before they were tried. */
class UnreachableTest {
    private final DeskFixture fixture = new DeskFixture();
    private final TicketHead ticket = fixture.opened("ไม่รับสาย");
    private final Caller admin = new Caller("admin1", Set.of("admin"), Set.of());
    private final AttemptRule before = fixture.attempts.rules().get(0);

    @AfterEach
    void the_rule_of_before_is_in_force_again() {
        done(fixture.in(() -> fixture.attempts.write(admin, before.calls(), before.emails())));
    }

    @ParameterizedTest(name = "{0} calls and {1} e-mails: {2}")
    @CsvSource({
        "0, 0, 'calls: 3 more, 0 of 3 made; emails: 2 more, 0 of 2 made'",
        "3, 1, 'emails: 1 more, 1 of 2 made'",
        "2, 2, 'calls: 1 more, 2 of 3 made'",
        "3, 2, ''",
        "4, 3, ''"
    })
    void unreachable_takes_three_calls_and_two_mails_TK_6(int calls, int emails, String missing) {
        tried(calls, emails);
        Outcome<TicketView> closed = resolve();
        if (missing.isEmpty()) {
            assertThat(done(closed).outcome()).isEqualTo("unreachable");
        } else {
            assertThat(refusal(closed)).isEqualTo("not-tried-enough");
            assertThat(String.join(
                            "; ", ((Refused<TicketView>) closed).refusal().errors()))
                    .isEqualTo(missing);
        }
    }

    @Test
    void cancelling_as_unreachable_takes_as_much_and_any_other_outcome_takes_nothing_TK_6() {
        assertThat(refusal(fixture.in(
                        () -> fixture.desk.cancel(fixture.agent(), ticket.number(), "unreachable", null, null, null))))
                .isEqualTo("not-tried-enough");
        assertThat(done(fixture.in(() -> fixture.desk.resolve(
                                fixture.agent(), ticket.number(), "not-interested", null, null, null)))
                        .state())
                .isEqualTo("done");
    }

    @Test
    void only_what_was_tried_counts_TK_6() {
        call(ticket, "outbound", "answered");
        call(ticket, "inbound", "abandoned");
        call(fixture.opened("another one"), "outbound", "no-answer");
        mail(ticket, "email", "reply", "failed");
        mail(ticket, "email", "reply", "queued");
        mail(ticket, "email", "acknowledgement", "sent");
        mail(ticket, "line", "reply", "sent");
        assertThat(done(fixture.desk.attempts(fixture.agent(), ticket.number())))
                .isEqualTo(new Attempts(0, 0, 3, 2));
        assertThat(refusal(fixture.desk.attempts(fixture.stranger(), ticket.number())))
                .isEqualTo("unknown-ticket");
    }

    @Test
    void the_counts_are_a_rule_with_versions_TK_6() {
        AttemptRule made = done(fixture.in(() -> fixture.attempts.write(admin, 1, 0)));
        assertThat(made.version()).isEqualTo(before.version() + 1);
        assertThat(made.by()).isEqualTo("admin1");
        assertThat(fixture.attempts.rules()).startsWith(made, before);
        tried(1, 0);
        assertThat(done(resolve()).outcome()).isEqualTo("unreachable");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 21})
    void counts_that_nobody_could_mean_are_refused(int count) {
        assertThat(refusal(fixture.in(() -> fixture.attempts.write(admin, count, 2))))
                .isEqualTo("unusable-attempts");
        assertThat(refusal(fixture.in(() -> fixture.attempts.write(admin, 3, count))))
                .isEqualTo("unusable-attempts");
    }

    private Outcome<TicketView> resolve() {
        return fixture.in(
                () -> fixture.desk.resolve(fixture.agent(), ticket.number(), "unreachable", null, null, null));
    }

    private void tried(int calls, int emails) {
        for (int at = 0; at < calls; at++) {
            call(ticket, "outbound", List.of("no-answer", "busy").get(at % 2));
        }
        for (int at = 0; at < emails; at++) {
            mail(ticket, "email", "reply", List.of("sent", "delivered").get(at % 2));
        }
    }

    private void call(TicketHead of, String direction, String outcome) {
        fixture.in(() -> fixture.jdbi.withHandle(
                handle -> handle.execute("""
                INSERT INTO ticketing.call (id, source, direction, team, started_at, outcome, ticket, logged_at, logged_by)
                VALUES (?, 'test', ?, ?, now(), ?, ?, now(), 'test')
                """, UUID.randomUUID(), direction, fixture.team, outcome, of.id())));
    }

    private void mail(TicketHead of, String channel, String kind, String state) {
        fixture.in(() -> fixture.jdbi.withHandle(
                handle -> handle.execute("""
                INSERT INTO ticketing.message (id, ticket, direction, kind, channel, author, at, text, language,
                  participants_key, participants, delivery_state)
                VALUES (?, ?, 'outbound', ?, ?, 'agent', now(), '', 'th', '', '', ?)
                """, UUID.randomUUID(), of.id(), kind, channel, state)));
    }
}

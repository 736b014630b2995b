package th.sala.ticketing.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.sla.ClockAlarm;
import th.sala.ticketing.ticket.TicketHead;

class WatchDeskTest {
    private final Hub hub = new Hub();
    private final WatchingTickets desk = WatchPorts.desk(hub.desk.jdbi, hub.desk.register, hub.desk.clock);
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("เครื่องเสีย"));
    private final Caller colleague = hub.desk.colleague();

    @Test
    void who_follows_hears_of_the_customers_messages_and_of_changes_of_state_but_not_of_their_own() {
        assertThat(done(hub.in(() -> desk.watch(colleague, ticket.number()))).watching())
                .isTrue();
        hub.desk.message(ticket.id(), "message", "email", "ด่วนค่ะ");
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null)));
        done(hub.in(() -> hub.desk.desk.waiting(colleague, ticket.number(), null, null, null)));

        assertThat(news(colleague)).extracting(News::kind).containsExactly("state-changed", "customer-message");
        News changed = news(colleague).get(0);
        assertThat(changed.state()).isEqualTo("in-progress");
        assertThat(changed.by()).isEqualTo(hub.desk.agent);
        assertThat(changed.ticket()).isEqualTo(ticket.number());
        assertThat(news(hub.agent())).isEmpty();
    }

    @Test
    void who_no_longer_follows_hears_no_more() {
        done(hub.in(() -> desk.watch(colleague, ticket.number())));
        assertThat(done(hub.in(() -> desk.unwatch(colleague, ticket.number()))))
                .isEqualTo(new WatchDesk.Watching(false, List.of()));
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null)));
        assertThat(news(colleague)).isEmpty();
    }

    @Test
    void a_colleague_named_in_a_note_follows_the_ticket_and_hears_of_it() {
        done(note("@" + hub.desk.colleague + " ช่วยดูหน่อย, @" + hub.desk.agent + " @nobody"));

        assertThat(news(colleague)).singleElement().satisfies(told -> {
            assertThat(told.kind()).isEqualTo("mention");
            assertThat(told.by()).isEqualTo(hub.desk.agent);
            assertThat(told.read()).isFalse();
        });
        assertThat(done(hub.in(() -> desk.of(colleague, ticket.number()))).watchers())
                .containsExactly(hub.desk.colleague);
        assertThat(news(hub.agent())).isEmpty();
    }

    @Test
    void a_note_that_names_somebody_who_may_not_see_the_ticket_is_refused_with_their_name_and_not_kept() {
        int before = hub.messages(ticket).size();
        Refusal refused = note("@" + hub.desk.stranger + " ดูหน่อย").fold(done -> null, refusal -> refusal);
        assertThat(refused.code()).isEqualTo("mention-may-not-see");
        assertThat(refused.sentence()).contains("@" + hub.desk.stranger);
        assertThat(hub.messages(ticket)).hasSize(before);
        assertThat(news(hub.desk.stranger())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"write to a@%s", "see .@%s", "x@%s.test"})
    void a_name_inside_an_address_is_no_mention(String text) {
        done(note(text.formatted(hub.desk.colleague)));
        assertThat(news(colleague)).isEmpty();
    }

    @Test
    void a_ticket_that_went_to_a_team_of_which_the_follower_is_not_tells_them_nothing() {
        done(hub.in(() -> desk.watch(colleague, ticket.number())));
        done(hub.in(() -> hub.desk.desk.progress(hub.agent(), ticket.number(), null)));
        done(hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), null, hub.desk.otherTeam, null, null)));
        assertThat(news(colleague)).isEmpty();
        assertThat(refusal(hub.in(() -> desk.watch(colleague, ticket.number()))))
                .isEqualTo("unknown-ticket");
    }

    @Test
    void news_are_read_one_ticket_at_a_time_or_up_to_one_of_them_and_gone_after_thirty_days() {
        TicketHead other = hub.delivered(Mails.aMail().saying("อื่น"));
        for (TicketHead each : List.of(ticket, other)) {
            done(hub.in(() -> desk.watch(colleague, each.number())));
            done(hub.in(() -> hub.desk.desk.progress(hub.agent(), each.number(), null)));
        }
        hub.in(() -> desk.read(colleague, ticket.number(), null));
        assertThat(news(colleague)).extracting(News::read).containsExactly(false, true);
        long newest = news(colleague).get(0).id();
        hub.in(() -> desk.read(colleague, null, newest - 1));
        assertThat(news(colleague)).extracting(News::read).containsExactly(false, true);
        hub.in(() -> desk.read(colleague, null, newest));
        assertThat(news(colleague)).allMatch(News::read);

        hub.pass(Duration.ofDays(31));
        assertThat(news(colleague)).isEmpty();
        assertThat(hub.in(() -> desk.news(new Caller("admin1", Set.of("admin"), Set.of()))))
                .isEmpty();
    }

    @Test
    void who_is_given_a_ticket_hears_of_it_and_then_of_its_customer_without_following() {
        done(hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.colleague, null, null, null)));
        hub.desk.message(ticket.id(), "message", "email", "ด่วนค่ะ");

        assertThat(news(colleague)).extracting(News::kind).containsExactly("customer-message", "assigned");
        assertThat(news(colleague).get(1).by()).isEqualTo(hub.desk.agent);
        assertThat(news(hub.agent())).isEmpty();
    }

    @Test
    void the_owner_hears_that_a_clock_runs_out_and_that_it_ran_out_and_nobody_else_does() {
        done(hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.colleague, null, null, null)));
        for (String kind : List.of("warning", "breach")) {
            Instant now = hub.desk.clock.instant();
            hub.in(() -> {
                hub.desk.register.clockRang(new ClockAlarm(
                        ticket.id(), "first-response", kind, kind.equals("warning") ? 80 : 0, null, now, now));
                return null;
            });
        }
        assertThat(news(colleague)).extracting(News::kind).containsExactly("sla-breach", "sla-warning", "assigned");
        assertThat(news(hub.agent())).isEmpty();
    }

    @Test
    void a_ticket_is_unread_for_each_of_its_staff_until_they_read_its_last_message() {
        UUID first = newest();
        assertThat(unread(colleague)).isTrue();
        assertThat(done(hub.in(() -> desk.looked(colleague, ticket.number(), first))))
                .isEqualTo(first);
        assertThat(unread(colleague)).isFalse();
        assertThat(unread(hub.agent())).isTrue();

        assertThat(refusal(hub.in(() -> desk.looked(colleague, ticket.number(), UUID.randomUUID()))))
                .isEqualTo("unknown-message");
    }

    private UUID newest() {
        return hub.desk.reading.read(List.of(ticket.id())).get(0).lastMessageId();
    }

    private boolean unread(Caller who) {
        return hub.desk.reading.read(List.of(ticket.id()), who).get(0).unread();
    }

    private Outcome<MessageView> note(String text) {
        return hub.in(() -> hub.replies.desk.note(hub.agent(), ticket.number(), new NewNote(text, null, null)));
    }

    private List<News> news(Caller who) {
        return hub.in(() -> desk.news(who));
    }
}

package th.sala.ticketing.call;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.notice.NoticeDesk;
import th.sala.consent.notice.NoticeDesk.Telling;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class TellingNotices implements SpokenNotices {
    private static final String PHONE = "phone";

    /** A shift of work: who spoke with somebody in it still knows what they said, and nobody vouches for more than that. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private static final String NEWEST = """
            SELECT customer, message FROM ticketing.call
            WHERE ticket = :ticket AND customer IS NOT NULL AND answered_at > :since AND agent = :agent
            ORDER BY started_at DESC, id DESC LIMIT 1
            """;

    private final Jdbi jdbi;
    private final TicketRegister tickets;
    private final NoticeDesk notices;
    private final Clock clock;

    @Inject
    public TellingNotices(Jdbi jdbi, TicketRegister tickets, NoticeDesk notices, Clock clock) {
        this.jdbi = jdbi;
        this.tickets = tickets;
        this.notices = notices;
        this.clock = clock;
    }

    @Override
    public Outcome<SpokenNotice> of(Caller caller, long number) {
        return tickets.visible(caller, number)
                .then(ticket -> Outcome.done(new SpokenNotice(
                        newest(caller, ticket.id()).filter(this::untold).isPresent())));
    }

    @Override
    public Outcome<SpokenNotice> told(Caller caller, long number, String language) {
        return tickets.visible(caller, number)
                .then(ticket -> newest(caller, ticket.id())
                        .map(call -> told(caller, call, language))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.Kind.CONFLICT,
                                "no-answered-call",
                                "You spoke with nobody on the phone in this ticket in the last twelve hours.")));
    }

    private Outcome<SpokenNotice> told(Caller caller, Spoken call, String language) {
        notices.told(call.person(), new Telling(PHONE, language, call.message(), caller.user()));
        return Outcome.done(new SpokenNotice(false));
    }

    private boolean untold(Spoken call) {
        return notices.untold(call.person(), PHONE, null).isPresent();
    }

    private Optional<Spoken> newest(Caller caller, UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                .bind("ticket", ticket)
                .bind("agent", caller.user())
                .bind("since", clock.instant().minus(REMEMBERED))
                .mapTo(Spoken.class)
                .findOne());
    }

    /** A call in which the colleague spoke with somebody. */
    record Spoken(UUID customer, UUID message) {

        SubjectId person() {
            return new SubjectId(customer);
        }
    }
}

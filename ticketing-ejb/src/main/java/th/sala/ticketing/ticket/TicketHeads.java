package th.sala.ticketing.ticket;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.oversight.EmergencyAccess;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

/** Reads what the steps of a message need of a ticket, and holds the rule of who may see it. */
class TicketHeads {
    private static final String BY_ID = """
            SELECT id, number, subject, state, customer, team, assignee, channel, account, language, last_message,
              closed_at
            FROM ticketing.ticket WHERE id = :id
            """;
    private static final String BY_NUMBER = """
            SELECT id, number, subject, state, customer, team, assignee, channel, account, language, last_message,
              closed_at
            FROM ticketing.ticket WHERE number = :number
            """;

    private static final String SURVIVOR = """
            SELECT coalesce(merged_into, id) FROM ticketing.ticket WHERE id = :ticket
            """;

    private static final String FOLLOWING = """
            SELECT coalesce(
              (SELECT merged_into FROM ticketing.ticket WHERE id = :ticket),
              (SELECT coalesce(merged_into, id) FROM ticketing.ticket WHERE follows = :ticket ORDER BY id DESC LIMIT 1))
            """;

    private static final String HOLD = """
            SELECT merged_into IS NULL FROM ticketing.ticket WHERE id = :ticket FOR UPDATE
            """;

    private static final String INITIATED = """
            SELECT EXISTS (SELECT 1 FROM ticketing.agent_initiated WHERE ticket = :ticket AND opener = :user)
            """;

    private static final String NEXT_NUMBER = """
            SELECT nextval('ticketing.ticket_number')
            """;

    private final Jdbi jdbi;
    private final EmergencyAccess emergencies;

    @Inject
    TicketHeads(Jdbi jdbi, EmergencyAccess emergencies) {
        this.jdbi = jdbi;
        this.emergencies = emergencies;
    }

    Optional<TicketHead> byId(UUID id) {
        return jdbi.withHandle(handle -> handle.createQuery(BY_ID)
                .bind("id", id)
                .mapTo(Row.class)
                .findOne()
                .map(Row::head));
    }

    TicketHead survivor(TicketHead ticket) {
        return byId(jdbi.withHandle(handle -> handle.createQuery(SURVIVOR)
                        .bind("ticket", ticket.id())
                        .mapTo(UUID.class)
                        .one()))
                .orElseThrow();
    }

    Optional<UUID> following(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(FOLLOWING)
                .bind("ticket", ticket)
                .mapTo(UUID.class)
                .findOne());
    }

    Outcome<TicketHead> visible(Caller caller, long number) {
        return byNumber(number)
                .filter(head -> caller.worksFor(head.team()))
                .map(Outcome::done)
                .orElseGet(TicketHeads::unknown);
    }

    /** What is {@link #visible} and on its own, held. */
    Outcome<TicketHead> writable(Caller caller, long number) {
        return visible(caller, number)
                .then(head -> held(head.id())
                        ? visible(caller, number)
                        : Outcome.refused(
                                Refusal.Kind.CONFLICT,
                                "merged-ticket",
                                "This ticket goes on in another one. Work on that one."));
    }

    private boolean held(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(HOLD)
                .bind("ticket", ticket)
                .mapTo(Boolean.class)
                .one());
    }

    /** What is {@link #visible}, and what the caller opened in an emergency that is not over. */
    Outcome<TicketHead> readable(Caller caller, long number) {
        return byNumber(number)
                .filter(head -> caller.worksFor(head.team()) || opened(caller, number))
                .map(Outcome::done)
                .orElseGet(TicketHeads::unknown);
    }

    /** Of any team, for whoever breaks the glass. */
    Optional<TicketHead> anyTeams(long number) {
        return byNumber(number);
    }

    boolean initiated(Caller caller, UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(INITIATED)
                .bind("ticket", ticket)
                .bind("user", caller.user())
                .mapTo(Boolean.class)
                .one());
    }

    private boolean opened(Caller caller, long number) {
        return caller.breaksGlass() && emergencies.covers(caller.user(), number);
    }

    TicketNumber nextNumber() {
        return TicketNumber.ofSequence(jdbi.withHandle(
                handle -> handle.createQuery(NEXT_NUMBER).mapTo(Long.class).one()));
    }

    static <T> Outcome<T> unknown() {
        return Outcome.refused(
                Refusal.Kind.NOT_FOUND, "unknown-ticket", "None of your teams has a ticket with this number.");
    }

    private Optional<TicketHead> byNumber(long number) {
        return TicketNumber.valid(number)
                ? jdbi.withHandle(handle -> handle.createQuery(BY_NUMBER)
                        .bind("number", number)
                        .mapTo(Row.class)
                        .findOne()
                        .map(Row::head))
                : Optional.empty();
    }

    record Row(
            UUID id,
            long number,
            String subject,
            String state,
            UUID customer,
            String team,
            String assignee,
            String channel,
            String account,
            String language,
            UUID lastMessage,
            Instant closedAt) {
        TicketHead head() {
            return new TicketHead(
                    id,
                    number,
                    subject,
                    TicketState.of(state),
                    new SubjectId(customer),
                    team,
                    assignee,
                    channel,
                    account,
                    language,
                    lastMessage,
                    closedAt);
        }
    }
}

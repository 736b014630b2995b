package th.sala.dev.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.ticket.TicketNumber;

/** The rows of some tickets of a seed: what the hub itself would have written by now, without originals and outbox. */
final class SeedBatch {
    private static final Duration FIRST_RESPONSE = Duration.ofHours(1);
    private static final int RESOLUTION_DAYS = 2;
    private static final String ACTOR = "customer";

    /** A ticket that is closed from the beginning had no messages yet when it became a figure. */
    private static final String CONTACTS = """
        UPDATE ticketing.ticket_fact SET contacts = ticketing.contacts_of(ticket)
        WHERE ticket = ANY(?) AND closed IS NOT NULL
        """;

    private final CopyRows tickets = new CopyRows("""
        COPY ticketing.ticket (id, number, subject, kind, state, priority, channel, account, customer, team, assignee,
          assignment_reason, created_at, active_at, closed_at, outcome, reason, closed_reason, closed_reason_team,
          closed_reason_version, last_message, sla_policy, sla_policy_version, calendar, calendar_version, language,
          version) FROM STDIN
        """);
    private final CopyRows changes = new CopyRows("""
        COPY ticketing.ticket_change (id, ticket, at, actor, field, from_value, to_value, reason) FROM STDIN
        """);
    private final CopyRows clocks = new CopyRows("""
        COPY ticketing.sla_clock (ticket, clock, started_at, due_at, met_at, budget, elapsed_seconds) FROM STDIN
        """);
    private final CopyRows alarms = new CopyRows("""
        COPY ticketing.sla_alarm (ticket, clock, round, kind, level, due_at, fired_at) FROM STDIN
        """);
    private final CopyRows participants = new CopyRows("""
        COPY ticketing.participant (ticket, address, customer) FROM STDIN
        """);
    private final SeedMessages messages;
    private final SeedSize size;
    private final SeedPeople people;
    private final WorkingDays days;
    private final long numbers;
    private final Instant now;
    private final List<UUID> added = new ArrayList<>();

    /** @param numbers the first of the sequence that is this seed's */
    SeedBatch(SeedSize size, SeedPeople people, WorkingDays days, SeedMessages messages, long numbers, Instant now) {
        this.size = size;
        this.people = people;
        this.days = days;
        this.messages = messages;
        this.numbers = numbers;
        this.now = now;
    }

    /** Adds one. */
    void add(int number) {
        SeededTicket ticket = SeededTicket.of(size, number, days, size.people());
        SeedPerson person = people.person(ticket.person());
        UUID customer = people.id(ticket.person());
        UUID id = CopyRows.id(ticket.openedAt(days), size.seed() + " ticket " + number);
        byte[] address = messages.fingerprint(person);
        String subject = SeedWords.matter(ticket.thai(), ticket.words());
        UUID newest = messages.add(ticket, id, customer, person, address, subject);
        Instant active = ticket.open() ? ticket.messageAt(ticket.messages() - 1, days) : ticket.closedAt(days);
        tickets.add(
                id,
                TicketNumber.ofSequence(numbers + number).value(),
                subject,
                ticket.team().equals("complaints") ? "complaint" : "request",
                ticket.state(),
                "normal",
                person.address().channel(),
                SeedMessages.account(ticket, person),
                customer,
                ticket.team(),
                ticket.agent(),
                ticket.agent() == null
                        ? "team queue " + ticket.team() + ": no agent chosen"
                        : "taken by " + ticket.agent(),
                ticket.openedAt(days),
                active,
                ticket.closedAt(days),
                ticket.open() ? null : "solved",
                ticket.open() ? null : "other",
                ticket.open() ? null : "other",
                ticket.open() ? null : ticket.team(),
                ticket.open() ? null : 1,
                newest,
                "standard",
                1,
                "office-th",
                1,
                ticket.thai() ? "th" : "en",
                1 + (ticket.agent() == null ? 0 : 1) + (ticket.open() ? 0 : 1));
        added.add(id);
        participants.add(id, address, customer);
        history(ticket, id);
        clocks(ticket, id);
    }

    private void history(SeededTicket ticket, UUID id) {
        Instant opened = ticket.openedAt(days);
        change(id, opened, 0, ACTOR, "state", null, "not-started", null);
        change(id, opened, 1, ACTOR, "team", null, ticket.team(), "team queue " + ticket.team() + ": no agent chosen");
        if (ticket.agent() != null) {
            Instant answered = ticket.messageAt(1, days);
            String agent = ticket.agent();
            change(id, answered, 2, agent, "state", "not-started", "in-progress", "answered");
            change(id, answered, 3, agent, "assignee", null, agent, "taken by " + agent);
        }
        if (!ticket.open()) {
            change(id, ticket.closedAt(days), 4, ticket.agent(), "state", "in-progress", "done", null);
            change(id, ticket.closedAt(days), 5, ticket.agent(), "outcome", null, "solved", null);
        }
    }

    private void change(
            UUID ticket, Instant at, int place, String actor, String field, String from, String to, String why) {
        changes.add(CopyRows.id(at.plusMillis(place), ticket + field + place), ticket, at, actor, field, from, to, why);
    }

    private void clocks(SeededTicket ticket, UUID id) {
        Instant opened = ticket.openedAt(days);
        Instant answered = ticket.answered() == null ? null : ticket.messageAt(1, days);
        Instant firstDue = opened.plus(FIRST_RESPONSE);
        Instant resolutionDue = days.at(ticket.day() + RESOLUTION_DAYS, ticket.opened());
        clock(id, "first-response", opened, firstDue, answered, "PT1H", between(ticket.opened(), ticket.answered()));
        clock(
                id,
                "resolution",
                opened,
                resolutionDue,
                ticket.closedAt(days),
                "P2D",
                ticket.open()
                        ? null
                        : WorkingDays.openSeconds(ticket.day(), ticket.opened(), ticket.closingDay(), ticket.closed()));
    }

    private static Long between(Duration opened, Duration answered) {
        return answered == null ? null : answered.minus(opened).toSeconds();
    }

    private void clock(UUID id, String name, Instant start, Instant due, Instant met, String budget, Long elapsed) {
        clocks.add(id, name, start, due, met, budget, elapsed);
        boolean late = due.isBefore(met == null ? now : met);
        alarms.add(id, name, 1, "breach", 0, met == null || late ? due : null, late ? due : null);
    }

    /** Puts all of them there. */
    void send(Connection owner) throws SQLException {
        for (CopyRows rows : List.of(tickets, changes, clocks, alarms, participants)) {
            rows.send(owner);
        }
        messages.send(owner);
        try (PreparedStatement contacts = owner.prepareStatement(CONTACTS)) {
            contacts.setArray(1, owner.createArrayOf("uuid", added.toArray()));
            contacts.executeUpdate();
        }
        added.clear();
        owner.commit();
    }
}

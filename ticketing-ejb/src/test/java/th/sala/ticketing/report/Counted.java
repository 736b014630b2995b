package th.sala.ticketing.report;

import static th.sala.ticketing.processing.Hub.done;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.DeskFixture;
import th.sala.ticketing.ticket.ListGate;
import th.sala.ticketing.ticket.TicketHead;

/** A help desk whose supervisor reads reports. */
final class Counted {
    final DeskFixture fixture = new DeskFixture();
    private final ReadingReports reports = new ReadingReports(fixture.jdbi, new ListGate(), fixture.clock);

    TicketHead opened(String at) {
        fixture.clock.set(at);
        TicketHead ticket = fixture.opened("counted");
        said(ticket, ticket.customer(), "message", "email");
        return ticket;
    }

    void solved(TicketHead ticket, String at) {
        fixture.clock.set(at);
        done(fixture.in(() -> fixture.desk.resolve(fixture.agent(), ticket.number(), "solved", null, null, null)));
    }

    void reopened(TicketHead ticket, String at) {
        fixture.clock.set(at);
        done(fixture.in(() -> fixture.desk.reopen(fixture.agent(), ticket.number(), null, null)));
    }

    /** @param kind {@code message} by the customer, {@code reply} or {@code note} by the agent */
    void said(TicketHead ticket, SubjectId customer, String kind, String channel) {
        boolean theirs = kind.equals("message");
        fixture.in(() -> fixture.jdbi.withHandle(handle -> handle.execute(
                """
                INSERT INTO ticketing.message (id, ticket, direction, kind, channel, author, customer, at, text, language,
                  participants_key, participants)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'words', 'th', '', '')
                """,
                UuidCreator.getTimeOrderedEpoch(),
                ticket.id(),
                theirs ? "inbound" : "outbound",
                kind,
                channel,
                theirs ? "customer" : fixture.agent,
                customer.value(),
                fixture.clock.instant())));
    }

    Map<String, Object> total(String name, String from, String to) {
        return report(name, from, to, null).total();
    }

    Map<String, Object> row(String name, String from, String to, String by, String key) {
        return report(name, from, to, by).items().stream()
                .filter(row -> row.get("key").equals(key))
                .findFirst()
                .orElseThrow();
    }

    Report report(String name, String from, String to, String by) {
        return read(new Reports.Question(name, LocalDate.parse(from), LocalDate.parse(to), by));
    }

    Report read(Reports.Question question) {
        return done(fixture.in(() -> reports.read(supervisor(), question)));
    }

    Caller supervisor() {
        return new Caller("supervisor", Set.of("supervisor"), Set.of(fixture.team));
    }

    LocalDate today() {
        return LocalDate.ofInstant(fixture.clock.instant(), ZoneId.of("Asia/Bangkok"));
    }
}

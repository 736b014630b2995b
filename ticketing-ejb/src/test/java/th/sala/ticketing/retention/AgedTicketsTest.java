package th.sala.ticketing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.retention.AsideRecord;
import th.sala.consent.retention.LegalHolds.NewHold;
import th.sala.consent.retention.Likeness;
import th.sala.consent.retention.RetentionPart;
import th.sala.consent.retention.RetentionRun;
import th.sala.consent.retention.Retentions;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;

/** What is past its time goes with everything said in it; what is held or restricted stays as it is. */
@Tag("P37.3")
class AgedTicketsTest {
    private static final String EVERYTHING = """
        SELECT convert_to(ticket::text, 'UTF8') FROM ticketing.ticket WHERE id = :ticket
        UNION ALL SELECT convert_to(change::text, 'UTF8') FROM ticketing.ticket_change AS change WHERE ticket = :ticket
        UNION ALL SELECT convert_to(message::text, 'UTF8') FROM ticketing.message WHERE ticket = :ticket
        UNION ALL SELECT convert_to(participant::text, 'UTF8') FROM ticketing.participant WHERE ticket = :ticket
        UNION ALL SELECT convert_to(outbox::text, 'UTF8') FROM ticketing.outbox WHERE ticket = :ticket
        UNION ALL SELECT convert_to(task::text, 'UTF8') FROM ticketing.task WHERE ticket = :ticket
        """;

    private final Hub hub = new Hub();
    private final Retentions retention = Retentions.on(hub.desk.jdbi, hub.desk.clock, DeskRetention.all(hub.desk.jdbi));

    /** Tests share a database: what this one leaves would be due in the next. */
    @AfterEach
    void nothingIsLeftDue() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET closed_at = now() WHERE closed_at < '2021-01-01'")));
    }

    @Test
    void a_ticket_past_its_time_loses_every_word_and_stays_as_a_figure() {
        InboundMessage mail =
                hub.accepted(Mails.aMail().about("ลับหนึ่ง").saying("ลับสอง").withFile("ลับสาม.txt", "ลับสี่"));
        TicketHead ticket =
                hub.delivered(Mails.aMail().from(mail.from().value()).about("ลับห้า"));
        TicketHead first = hub.ticketOf(mail);
        Hub.done(hub.answered(ticket, "ลับหก"));
        hub.in(() -> hub.desk.desk.patch(hub.agent(), ticket.number(), described("ลับเจ็ด"), null));
        closedLongAgo(ticket);
        closedLongAgo(first);
        long blobs = blobs();

        RetentionPart part = part(run("ticket"));

        assertThat(part.done()).isEqualTo(2);
        assertThat(left(ticket)).noneMatch(row -> row.contains("ลับ")).isNotEmpty();
        assertThat(left(first)).noneMatch(row -> row.contains("ลับ"));
        assertThat(blobs - blobs()).isPositive();
        assertThat(customer(ticket)).isEqualTo(ticket.customer().value());
    }

    @Test
    void a_ticket_that_cannot_be_taken_is_set_aside_and_the_others_go() {
        TicketHead poison = hub.delivered(Mails.aMail().saying("ติดอยู่"));
        TicketHead other = hub.delivered(Mails.aMail().saying("ไปได้"));
        closedLongAgo(poison);
        closedLongAgo(other);
        asOwner("CREATE TRIGGER poison BEFORE UPDATE ON ticketing.ticket FOR EACH ROW WHEN (OLD.number = "
                + poison.number() + ") EXECUTE FUNCTION consent.refuse_change()");
        try {
            hub.in(() -> retention.approved("ticket"));
            retention.takeAll();
        } finally {
            asOwner("DROP TRIGGER poison ON ticketing.ticket");
        }

        assertThat(left(other)).noneMatch(row -> row.contains("ไปได้"));
        assertThat(left(poison)).anyMatch(row -> row.contains("ติดอยู่"));
        AsideRecord aside = retention.desk().asides().stream()
                .filter(one -> one.record().equals(poison.id()))
                .findFirst()
                .orElseThrow();
        assertThat(aside.reason()).startsWith("database-");

        hub.in(() -> Retentions.done(retention.desk().again(aside.id(), "dpo1")));
        hub.in(() -> retention.approved("ticket"));
        retention.takeAll();
        assertThat(left(poison)).noneMatch(row -> row.contains("ติดอยู่"));
    }

    private static void asOwner(String sql) {
        TestDatabase.shared().owner().useHandle(handle -> handle.execute(sql));
    }

    @Test
    @Tag("SUB-6")
    void after_the_second_look_the_figure_is_nobodys() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        closedLongAgo(ticket);
        RetentionRun run = run("ticket");
        assertThat(run.state()).isEqualTo("in-review");
        assertThat(run.likeness()).isEqualTo(new Likeness(1, 1, 1L, 1));

        hub.in(() -> Retentions.done(retention.desk().review(run.id(), true, "dpo2")));
        worked();

        assertThat(customer(ticket)).isNotEqualTo(ticket.customer().value());
        assertThat(hub.in(() -> retention.desk().run(run.id())).orElseThrow().state())
                .isEqualTo("done");
    }

    @Test
    @Tag("P34.1")
    void what_is_restricted_or_held_is_passed_over_with_its_reason() {
        TicketHead restricted = hub.delivered(Mails.aMail().saying("คงอยู่"));
        TicketHead held = hub.delivered(Mails.aMail().saying("คงอยู่"));
        TicketHead young = hub.delivered(Mails.aMail().saying("คงอยู่"));
        closedLongAgo(restricted);
        closedLongAgo(held);
        UUID block = hub.in(() -> hub.consent.blocks().restrict(restricted.customer(), "dpo1", null));
        holds(held.customer());

        RetentionPart part = part(run("ticket"));

        assertThat(part.done()).isZero();
        assertThat(part.held()).isEqualTo(1);
        assertThat(part.restricted()).isEqualTo(1);
        assertThat(part.passedHeld()).isEqualTo(1);
        assertThat(part.passedRestricted()).isEqualTo(1);
        assertThat(List.of(restricted, held, young))
                .allSatisfy(ticket -> assertThat(left(ticket)).anyMatch(row -> row.contains("คงอยู่")));

        hub.in(() -> {
            hub.consent.blocks().lift(block, LiftGround.PERSON_ASKED, "dpo1", null);
            return null;
        });
        assertThat(part(run("ticket")).done()).isEqualTo(1);
        assertThat(left(restricted)).noneMatch(row -> row.contains("คงอยู่"));
    }

    @Test
    void what_holds_a_recording_holds_its_ticket() {
        TicketHead ticket = hub.delivered(Mails.aMail().saying("คงอยู่"));
        closedLongAgo(ticket);
        holds(ticket.customer(), "RET-RECORDING");

        assertThat(part(run("ticket")).passedHeld()).isPositive();
        assertThat(left(ticket)).anyMatch(row -> row.contains("คงอยู่"));
    }

    @Test
    void a_recording_goes_before_its_ticket() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        UUID call = UUID.randomUUID();
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                """
                INSERT INTO ticketing.call (id, source, direction, team, started_at, outcome, recording_ref, recording, customer,
                  ticket, logged_at, logged_by)
                VALUES (?, 'test', 'inbound', ?, '2026-01-01', 'answered', ?, 'announced', ?, ?, now(), 'test')
                """, call, hub.desk.team, call.toString(), ticket.customer().value(), ticket.id())));

        assertThat(part(run("call-recording")).done()).isEqualTo(1);
        assertThat(part(run("call-recording")).done()).isZero();
    }

    @Test
    void every_rule_counts_and_takes_without_a_fault() {
        for (String category : List.of("identity-proof", "contact-mark", "arrival", "working")) {
            assertThat(run(category).state()).isEqualTo("done");
        }
    }

    private RetentionRun run(String category) {
        UUID run = hub.in(() -> retention.approved(category));
        worked();
        return hub.in(() -> retention.desk().run(run)).orElseThrow();
    }

    private void worked() {
        hub.in(() -> {
            retention.work();
            return null;
        });
    }

    private static RetentionPart part(RetentionRun run) {
        return run.parts().get(0);
    }

    private void closedLongAgo(TicketHead ticket) {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute("""
            UPDATE ticketing.ticket SET state = 'done', outcome = 'solved', closed_at = '2020-01-01'
            WHERE id = ?
            """, ticket.id())));
    }

    private void holds(SubjectId person) {
        holds(person, null);
    }

    private void holds(SubjectId person, String category) {
        hub.in(() -> hub.consent
                .holds()
                .place(
                        new NewHold(
                                person, null, category, "case-1", "G33-CLAIMS", null, LocalDate.parse("2026-12-31")),
                        "dpo1"));
    }

    private List<String> left(TicketHead ticket) {
        return hub
                .in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(EVERYTHING)
                        .bind("ticket", ticket.id())
                        .mapTo(byte[].class)
                        .list()))
                .stream()
                .map(row -> new String(row, StandardCharsets.UTF_8))
                .toList();
    }

    private UUID customer(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT customer FROM ticketing.ticket WHERE id = :ticket")
                        .bind("ticket", ticket.id())
                        .mapTo(UUID.class)
                        .one()));
    }

    private long blobs() {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("SELECT count(*) FROM ticketing.blob")
                .mapTo(Long.class)
                .one()));
    }

    private static TicketPatch described(String words) {
        return new TicketPatch(words, null, null, null, List.of(words), null, words, null, null);
    }
}

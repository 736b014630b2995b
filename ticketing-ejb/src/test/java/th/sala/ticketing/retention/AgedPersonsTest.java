package th.sala.ticketing.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.retention.LegalHolds.NewHold;
import th.sala.consent.retention.Retentions;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.rights.RequestDesk.Receipt;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.NotedErasures;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** Whoever was last heard of before their time is erased whole, once; whoever still has a ticket is not. */
@Tag("P37.3")
class AgedPersonsTest {
    private final Hub hub = new Hub();
    private SubjectId poison;
    private final NotedErasures noted = new NotedErasures((person, reach) -> {
        assertThat(reach.law()).isIn("RET-TICKET", "RET-LEAD");
        if (person.equals(poison)) {
            throw new IllegalStateException("Something of theirs is still referred to.");
        }
        hub.consent.subjects().markErased(person);
    });
    private final List<SubjectId> erased = noted.erased;
    private final Retentions retention = Retentions.on(
            hub.desk.jdbi, hub.desk.clock, DeskRetention.persons(hub.desk.jdbi, hub.consent.subjects(), noted));

    @Test
    void a_contact_goes_with_the_last_ticket_and_only_once() {
        TicketHead gone = hub.delivered(Mails.aMail());
        TicketHead stays = hub.delivered(Mails.aMail());
        heardOfLongAgo(gone);
        heardOfLongAgo(stays);
        aged(gone);

        run("contact");
        run("contact");

        assertThat(erased).containsOnlyOnce(gone.customer()).doesNotContain(stays.customer());
    }

    @Test
    void who_cannot_be_erased_is_set_aside_and_the_others_go() {
        TicketHead stuck = hub.delivered(Mails.aMail());
        TicketHead other = hub.delivered(Mails.aMail());
        heardOfLongAgo(stuck);
        heardOfLongAgo(other);
        aged(stuck);
        aged(other);
        poison = stuck.customer();

        hub.in(() -> retention.approved("contact"));
        retention.takeAll();

        assertThat(erased).contains(other.customer()).doesNotContain(poison);
        assertThat(retention.desk().asides())
                .filteredOn(aside -> aside.record().equals(stuck.customer().value()))
                .singleElement()
                .satisfies(aside -> assertThat(aside.reason()).isEqualTo("IllegalStateException"));

        hub.pass(Duration.ofDays(1).plusSeconds(1));
        poison = null;
        run("contact");
        assertThat(erased).contains(stuck.customer());
        assertThat(retention.desk().asides())
                .noneMatch(aside -> aside.record().equals(stuck.customer().value()));
    }

    @Test
    void whoever_wrote_since_stays() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        aged(ticket);

        run("contact");

        assertThat(erased).doesNotContain(ticket.customer());
    }

    @Test
    void whoever_waits_for_an_answer_under_the_law_stays_until_it_is_given() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        heardOfLongAgo(ticket);
        aged(ticket);
        hub.in(() -> hub.consent.requests().receive(new Receipt(ticket.customer(), "access", "email", null), "dpo1"));

        run("contact");

        assertThat(erased).doesNotContain(ticket.customer());
    }

    @Test
    void whoever_takes_part_in_an_open_ticket_stays() {
        TicketHead old = hub.delivered(Mails.aMail());
        TicketHead open = hub.delivered(Mails.aMail());
        heardOfLongAgo(old);
        aged(old);
        TestDatabase.shared()
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE ticketing.participant SET customer = ? WHERE ticket = ?",
                        old.customer().value(),
                        open.id()));

        run("contact");

        assertThat(erased).doesNotContain(old.customer());
    }

    @Test
    void a_record_stays_while_a_matter_beside_it_is_open_and_the_other_way_round() {
        TicketHead record = hub.delivered(Mails.aMail());
        TicketHead matter = hub.delivered(Mails.aMail());
        SubjectId beside = hub.in(() -> {
            UUID block = hub.consent.blocks().restrict(record.customer(), "dpo1", null);
            SubjectId opened = hub.consent.restrictedRecords().forNewMatter(record.customer(), "agent1");
            hub.consent.blocks().lift(block, LiftGround.CHECKED, "dpo1", null);
            return opened;
        });
        heardOfLongAgo(record);
        heardOfLongAgo(matter);
        changed("UPDATE consent.subject SET registered_at = '2020-01-01' WHERE id = ?", beside);
        TestDatabase.shared()
                .owner()
                .useHandle(handle -> handle.execute(
                        "UPDATE ticketing.ticket SET customer = ? WHERE id = ?", beside.value(), matter.id()));
        aged(record);

        run("contact");
        assertThat(erased).doesNotContain(record.customer(), beside);

        changed("UPDATE ticketing.ticket SET aged_at = now() WHERE customer = ?", beside);
        run("contact");
        assertThat(erased).contains(record.customer());
    }

    @Test
    void a_record_stays_while_somebody_has_an_open_matter_who_was_linked_with_the_one_beside_it() {
        TicketHead record = hub.delivered(Mails.aMail());
        TicketHead matter = hub.delivered(Mails.aMail());
        hub.in(() -> {
            UUID block = hub.consent.blocks().restrict(record.customer(), "dpo1", null);
            SubjectId beside = hub.consent.restrictedRecords().forNewMatter(record.customer(), "agent1");
            hub.consent
                    .merges()
                    .merge(matter.customer(), beside, List.of(new MergeEvidence("SPOKEN_CHECK", null, null)), "agent1");
            hub.consent.blocks().lift(block, LiftGround.CHECKED, "dpo1", null);
            return beside;
        });
        heardOfLongAgo(record);
        heardOfLongAgo(matter);
        aged(record);

        run("contact");
        assertThat(erased).doesNotContain(record.customer(), matter.customer());

        aged(matter);
        run("contact");
        assertThat(erased).contains(record.customer());
    }

    @Test
    void a_hold_over_anything_that_an_erasure_takes_keeps_the_whole_person() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        heardOfLongAgo(ticket);
        aged(ticket);
        hub.in(() -> hub.consent
                .holds()
                .place(
                        new NewHold(
                                ticket.customer(),
                                null,
                                "RET-RECORDING",
                                "case-2",
                                "G33-CLAIMS",
                                null,
                                LocalDate.now(ZoneOffset.UTC).plusDays(20)),
                        "dpo1"));

        run("contact");

        assertThat(erased).doesNotContain(ticket.customer());
    }

    /** P33.1: an address that nobody proved would count as proven without its mark. */
    @Test
    void that_an_address_was_only_typed_is_known_as_long_as_the_address() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        heardOfLongAgo(ticket);
        changed("""
                INSERT INTO ticketing.typed_contact (address, subject, since)
                SELECT hmac, subject_id, '2020-01-01' FROM consent.subject_identifier WHERE subject_id = ? AND kind = 'email'
                """, ticket);
        Retentions marks = Retentions.on(hub.desk.jdbi, hub.desk.clock, DeskRetention.all(hub.desk.jdbi));

        taken(marks);
        assertThat(typed(ticket)).isTrue();

        changed("DELETE FROM consent.subject_identifier WHERE subject_id = ?", ticket);
        taken(marks);
        assertThat(typed(ticket)).isFalse();
    }

    private void taken(Retentions marks) {
        hub.in(() -> marks.approved("contact-mark"));
        marks.takeAll();
        hub.pass(Duration.ofDays(1).plusSeconds(1));
    }

    private static boolean typed(TicketHead ticket) {
        return TestDatabase.shared()
                .owner()
                .withHandle(handle -> handle.createQuery(
                                "SELECT EXISTS (SELECT FROM ticketing.typed_contact WHERE subject = :subject)")
                        .bind("subject", ticket.customer().value())
                        .mapTo(Boolean.class)
                        .one());
    }

    @Test
    void leads_and_profiles_count_and_go_without_a_fault() {
        for (String category : List.of("lead", "social-profile")) {
            UUID run = run(category);
            assertThat(hub.in(() -> retention.desk().run(run)).orElseThrow().state())
                    .isEqualTo("done");
        }
    }

    private UUID run(String category) {
        UUID run = hub.in(() -> retention.approved(category));
        hub.in(() -> {
            retention.work();
            return null;
        });
        return run;
    }

    private static void heardOfLongAgo(TicketHead ticket) {
        changed("UPDATE ticketing.message SET at = '2020-01-01' WHERE customer = ?", ticket);
        changed("UPDATE consent.subject SET registered_at = '2020-01-01' WHERE id = ?", ticket);
    }

    private static void aged(TicketHead ticket) {
        changed("UPDATE ticketing.ticket SET aged_at = now() WHERE customer = ?", ticket);
    }

    /** As the owner: the hub itself may not change when somebody was registered. */
    private static void changed(String sql, TicketHead ticket) {
        changed(sql, ticket.customer());
    }

    private static void changed(String sql, SubjectId person) {
        TestDatabase.shared().owner().useHandle(handle -> handle.execute(sql, person.value()));
    }
}

package th.sala.ticketing.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.draft.DraftPorts;
import th.sala.ticketing.draft.DraftWords;
import th.sala.ticketing.handoff.HandoffSheet;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Quarantine;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;

/** P8: what is erased is erased in every table of the help desk. */
class TicketingErasureTest {
    private static final String EVERYTHING = """
            SELECT convert_to(ticket::text, 'UTF8') FROM ticketing.ticket WHERE id = :ticket
            UNION ALL SELECT convert_to(change::text, 'UTF8') FROM ticketing.ticket_change AS change WHERE ticket = :ticket
            UNION ALL SELECT convert_to(message::text, 'UTF8') FROM ticketing.message WHERE ticket = :ticket
            UNION ALL SELECT convert_to(attachment::text, 'UTF8') FROM ticketing.attachment
              JOIN ticketing.message ON message.id = attachment.message WHERE message.ticket = :ticket
            UNION ALL SELECT convert_to(participant::text, 'UTF8') FROM ticketing.participant WHERE ticket = :ticket
            UNION ALL SELECT convert_to(handoff::text, 'UTF8') FROM ticketing.handoff WHERE ticket = :ticket
            UNION ALL SELECT convert_to(draft::text, 'UTF8') FROM ticketing.draft WHERE ticket = :ticket
            UNION ALL SELECT convert_to(outbox::text, 'UTF8') FROM ticketing.outbox WHERE ticket = :ticket
            """;

    private final Hub hub = new Hub();
    private final TicketingDataHolder holder = new TicketingDataHolder(
            hub.desk.jdbi,
            hub.consent.subjects(),
            hub.spoken.held,
            hub.spoken.addressed,
            new TicketingExport(hub.desk.jdbi, hub.spoken.held, hub.intake.blobs),
            null);

    @Test
    void after_an_erasure_no_word_and_no_byte_of_the_person_is_left() {
        InboundMessage mail =
                hub.accepted(Mails.aMail().about("ลับหนึ่ง").saying("ลับสอง").withFile("ลับสาม.txt", "ลับสี่"));
        TicketHead ticket =
                hub.delivered(Mails.aMail().from(mail.from().value()).about("ลับห้า"));
        Hub.done(hub.answered(ticket, "ลับหก"));
        hub.in(() -> hub.desk.desk.patch(hub.agent(), ticket.number(), described("ลับเจ็ด"), null));
        HandoffSheet told = new HandoffSheet("ลับแปด", "ลับเก้า", "ลับสิบ", null, "ลับสิบเอ็ด", "email");
        hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.colleague, null, told, null));
        DraftWords draft = new DraftWords(null, "ลับสิบสอง");
        hub.in(() -> DraftPorts.on(hub.desk).keep(hub.agent(), ticket.number(), draft, null));
        TicketHead first = hub.ticketOf(mail);
        long blobs = blobs();
        assertThat(left(ticket)).anyMatch(row -> row.contains("ลับ"));

        assertThat(hub.in(() -> erased(ticket.customer()))).isPositive();

        assertThat(left(ticket)).noneMatch(row -> row.contains("ลับ"));
        assertThat(left(first)).noneMatch(row -> row.contains("ลับ"));
        assertThat(blobs - blobs()).isEqualTo(3);
        assertThat(hub.in(() -> holder.count(ticket.customer()))).isZero();
        assertThat(hub.in(() -> erased(ticket.customer()))).isZero();
        assertThat(hub.in(() -> hub.desk.register.head(ticket.id()))).isPresent();
    }

    @Test
    void the_service_agreement_of_a_person_is_counted_and_goes_with_them() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        long before = hub.in(() -> holder.count(ticket.customer()));
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.customer_agreement VALUES (?, 'gold', now(), 'supervisor1')",
                ticket.customer().value())));
        assertThat(hub.in(() -> holder.count(ticket.customer()))).isEqualTo(before + 1);

        hub.in(() -> erased(ticket.customer()));

        assertThat(hub.in(() -> holder.count(ticket.customer()))).isZero();
    }

    /** What had found the person before the erasure was committed, and wrote of them after it. */
    @Test
    void what_was_being_taken_in_meanwhile_goes_with_the_second_look() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.in(() -> erased(ticket.customer()));
        TicketHead late = hub.delivered(Mails.aMail().about("ลับสาย").saying("ลับช้า"));
        said(late, ticket.customer());
        assertThat(left(late)).anyMatch(row -> row.contains("ลับ"));

        assertThat(hub.in(() -> erased(ticket.customer()))).isPositive();

        assertThat(left(late)).noneMatch(row -> row.contains("ลับ"));
        assertThat(hub.in(() -> holder.count(ticket.customer()))).isZero();
    }

    @Test
    @Tag("P33.1")
    void what_was_opened_beside_the_persons_restricted_record_goes_with_it() {
        TicketHead record = hub.delivered(Mails.aMail());
        SubjectId person = record.customer();
        TicketHead matter = hub.delivered(Mails.aMail().about("ลับข้าง").saying("ลับเคียง"));
        said(matter, hub.in(() -> {
            hub.consent.blocks().restrict(person, "dpo1", null);
            return hub.consent.restrictedRecords().forNewMatter(person, "agent1");
        }));
        hub.consent.holders().register(holder);

        hub.in(() -> {
            hub.consent.subjects().markErased(person);
            return hub.consent.holders().all().stream()
                    .mapToLong(each -> each.erase(person))
                    .sum();
        });

        assertThat(left(matter)).noneMatch(row -> row.contains("ลับ"));
    }

    @Test
    void a_block_of_the_person_goes_and_is_told_before() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        Hub.done(hub.in(() -> hub.spam.desk.mark(hub.agent(), ticket.number(), true, null)));
        assertThat(hub.in(() -> holder.export(ticket.customer())).getJsonArray("blocked"))
                .hasSize(1);

        hub.in(() -> erased(ticket.customer()));

        assertThat(hub.in(() -> holder.export(ticket.customer())).getJsonArray("blocked"))
                .isEmpty();
        assertThat(hub.in(() -> holder.count(ticket.customer()))).isZero();
    }

    @Test
    void the_bytes_of_a_report_about_a_mail_to_the_person_go_with_that_mail() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String acknowledgement = hub.claimed().get(0).messageId();
        long before = blobs();
        hub.delivered(Mails.aMail()
                .from("mailer-daemon@mx.example.com")
                .withFile("returned.eml", "x")
                .reporting(acknowledgement, "failed", "5.1.1"));
        assertThat(blobs() - before).isEqualTo(1);

        hub.in(() -> erased(ticket.customer()));

        assertThat(before - blobs()).isEqualTo(1);
    }

    @Test
    void an_erasure_leaves_what_others_said_in_the_same_ticket() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        TicketHead same = hub.delivered(
                Mails.aMail().trusted(Trust.NONE).withTokens(token).saying("ของอีกคน"));
        assertThat(same.id()).isEqualTo(ticket.id());

        hub.in(() -> erased(ticket.customer()));

        assertThat(hub.messages(ticket))
                .singleElement()
                .satisfies(kept -> assertThat(kept.text()).isEqualTo("ของอีกคน"));
    }

    @Test
    void an_erasure_reaches_what_never_left_quarantine() {
        String address = "held." + UUID.randomUUID() + "@example.com";
        SubjectId person = hub.delivered(Mails.aMail().from(address)).customer();
        InboundMessage poison = hub.accepted(Mails.aMail()
                .from(address)
                .saying("ลับ")
                .withFile("ลับ.txt", "ลับ")
                .inLanguageThatNobodySpeaks());
        quarantined(poison);
        long blobs = blobs();
        long before = hub.in(() -> holder.count(person));

        hub.in(() -> erased(person));

        assertThat(before - 1).isPositive();
        assertThat(hub.in(() -> holder.count(person))).isZero();
        assertThat(blobs - blobs()).isEqualTo(3);
        assertThat(hub.<Boolean>in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT raw IS NULL AND sender IS NULL AND payload IS NULL AND state = 'quarantined'
                        FROM ticketing.inbox WHERE external_id = :id
                        """)
                        .bind("id", poison.externalId())
                        .mapTo(Boolean.class)
                        .one())))
                .isTrue();
    }

    @Test
    void an_erasure_takes_the_persons_address_out_of_other_persons_messages() {
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        String address = "copied." + UUID.randomUUID() + "@example.com";
        NewReply reply =
                new NewReply("ค่ะ", null, ticket.lastMessage(), null, null, null, List.of(address), null, null);
        Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)));
        SubjectId person = hub.in(() -> hub.consent.subjects().find(new Identifier(IdentifierKind.EMAIL, address)))
                .orElseThrow();
        assertThat(hub.in(() -> holder.count(person))).isPositive();

        assertThat(hub.in(() -> erased(person))).isPositive();

        assertThat(hub.in(() -> holder.count(person))).isZero();
        assertThat(hub.claimed()).isEmpty();
        assertThat(hub.in(() -> holder.export(ticket.customer())).toString())
                .doesNotContain(address)
                .contains("ค่ะ");
    }

    @Test
    void an_erasure_takes_the_person_out_of_mails_that_ask_for_their_answer() {
        String address = "answers." + UUID.randomUUID() + "@example.com";
        SubjectId person = hub.delivered(Mails.aMail().from(address)).customer();
        TicketHead asking = hub.delivered(Mails.aMail().askingForAnswersTo(address));
        assertThat(hub.in(() -> hub.spoken.held.of(asking.customer()))
                        .get(0)
                        .envelope()
                        .replyTo())
                .isEqualTo(address);

        hub.in(() -> erased(person));

        assertThat(hub.in(() -> hub.spoken.held.of(asking.customer()))
                        .get(0)
                        .envelope()
                        .replyTo())
                .isNull();
    }

    @Test
    void an_erasure_takes_the_answers_that_are_kept_for_a_day() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        kept("mine", "/api/v1/tickets/" + ticket.number() + "/messages/x");
        kept("theirs", "/api/v1/tickets/1" + ticket.number());

        hub.in(() -> erased(ticket.customer()));

        assertThat(keptKeys()).containsExactly("theirs");
    }

    /** As if this person had said it. */
    private void said(TicketHead ticket, SubjectId person) {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                        "UPDATE ticketing.message SET customer = ? WHERE ticket = ?", person.value(), ticket.id())
                + handle.execute(
                        "UPDATE ticketing.ticket SET customer = ? WHERE id = ?", person.value(), ticket.id())));
    }

    private void kept(String key, String resource) {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute("""
                INSERT INTO ticketing.idempotency (key, caller, request, status, resource, at)
                VALUES (?, ?, '', 201, ?, now())
                """, key, hub.desk.agent, resource)));
    }

    private List<String> keptKeys() {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT key FROM ticketing.idempotency WHERE caller = :caller")
                        .bind("caller", hub.desk.agent)
                        .mapTo(String.class)
                        .list()));
    }

    private long erased(SubjectId person) {
        hub.consent.subjects().markErased(person);
        return holder.erase(person);
    }

    private List<String> left(TicketHead ticket) {
        return hub
                .in(() -> hub.desk.jdbi.withHandle(handle -> {
                    Query everything = handle.createQuery(EVERYTHING).bind("ticket", ticket.id());
                    return everything.mapTo(byte[].class).list();
                }))
                .stream()
                .map(row -> new String(row, StandardCharsets.UTF_8))
                .toList();
    }

    private void quarantined(InboundMessage poison) {
        hub.triedInVain();
        assertThat(hub.in(() -> hub.intake.held()))
                .extracting(Quarantine.Held::externalId)
                .contains(poison.externalId());
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

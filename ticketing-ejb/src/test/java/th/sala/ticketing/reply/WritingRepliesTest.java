package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketState;

class WritingRepliesTest {
    private final Hub hub = new Hub();
    private final InboundMessage mail = hub.accepted(Mails.aMail().automatic());
    private final TicketHead ticket;

    WritingRepliesTest() {
        hub.delivered(Mails.aMail().automatic());
        ticket = hub.ticketOf(mail);
    }

    @Test
    void an_answer_takes_the_ticket_up_and_its_writer_becomes_the_owner() {
        Hub.done(hub.answered(ticket, "ได้ค่ะ"));

        TicketHead now = hub.in(() -> hub.desk.register.head(ticket.id()).orElseThrow());
        assertThat(now.state()).isEqualTo(TicketState.IN_PROGRESS);
        assertThat(now.assignee()).isEqualTo(hub.desk.agent);
    }

    @Test
    void an_answer_leaves_in_the_colleagues_first_name_with_both_parts_and_the_files() {
        UUID file = Hub.done(hub.in(() -> hub.spoken.desk.upload(
                hub.agent(), "ใบเสร็จ.pdf", "%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII))));
        Hub.done(write(new NewReply(
                "บรรทัดหนึ่ง\nสอง",
                null,
                ticket.lastMessage(),
                null,
                null,
                null,
                List.of("boss@example.com"),
                List.of(file),
                null)));

        OutboundMessage sent = hub.claimed().get(0);
        assertThat(sent.fromName()).isEqualTo(hub.desk.agent + " · ทีม " + hub.desk.team);
        assertThat(sent.to()).containsExactly(mail.from());
        assertThat(sent.cc()).containsExactly(ChannelAddress.email("boss@example.com", null));
        assertThat(sent.html()).startsWith("<p>บรรทัดหนึ่ง<br>สอง</p>\n<p>").contains("/notices/general/2");
        assertThat(sent.attachments()).singleElement().satisfies(attached -> {
            assertThat(attached.name()).isEqualTo("ใบเสร็จ.pdf");
            assertThat(attached.type()).isEqualTo("application/pdf");
        });
    }

    @Test
    void a_closed_ticket_can_be_answered_and_stays_closed() {
        hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null));
        Hub.done(hub.answered(ticket, "ขอบคุณค่ะ"));

        assertThat(hub.in(() -> hub.desk.register.head(ticket.id()).orElseThrow())
                        .state())
                .isEqualTo(TicketState.DONE);
        assertThat(hub.claimed()).hasSize(1);
    }

    @Test
    void a_note_never_leaves_and_makes_no_answer_late() {
        MessageView note = Hub.done(hub.in(
                () -> hub.replies.desk.note(hub.agent(), ticket.number(), new NewNote("ลูกค้าประจำ", null, null))));

        assertThat(note.kind()).isEqualTo("note");
        assertThat(note.delivery()).isNull();
        assertThat(note.from().name()).isEqualTo(hub.desk.agent);
        assertThat(hub.claimed()).isEmpty();
        assertThat(Hub.refusal(hub.answered(ticket, "ได้ค่ะ"))).isEqualTo("done");
    }

    @Test
    void the_database_itself_lets_no_note_into_the_outbox() {
        UUID note = Hub.done(
                        hub.in(() -> hub.replies.desk.note(hub.agent(), ticket.number(), new NewNote("x", null, null))))
                .id();

        assertThat(catchThrowable(() -> hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                        handle.execute("""
                                INSERT INTO ticketing.outbox (id, message, kind, ticket, channel, account, persons, purpose,
                                  decision, state, created_at, available_at)
                                VALUES (gen_random_uuid(), ?, 'reply', ?, 'email', 'a@sala.test', ARRAY[CAST(? AS uuid)], 'customer-care',
                                  gen_random_uuid(), 'queued', now(), now())
                                """, note, ticket.id(), ticket.customer().value())))))
                .hasMessageContaining("foreign key");
    }

    @Test
    void a_purpose_that_the_person_never_agreed_to_is_refused() {
        NewReply marketing =
                new NewReply("โปรโมชั่น", null, ticket.lastMessage(), "marketing-email", null, null, null, null, null);

        assertThat(Hub.refusal(write(marketing))).isEqualTo("purpose-refused");
        assertThat(hub.messages(ticket)).hasSize(1);
    }

    @Test
    void whoever_is_written_to_can_refuse_it_and_is_named_by_a_mask() {
        SubjectId boss = known("chief@example.com");
        hub.in(() -> hub.consent.blocks().object(boss, "customer-care", "dpo1", "the boss objects"));

        Refusal refusal = write(inCopy("CHIEF@example.com")).fold(view -> null, refused -> refused);
        assertThat(refusal.code()).isEqualTo("purpose-refused");
        assertThat(refusal.kind()).isEqualTo(Refusal.Kind.INVALID);
        assertThat(refusal.reason()).isEqualTo("objected");
        assertThat(refusal.errors()).containsExactly("C•••@e•••.com: objected");
        assertThat(hub.claimed()).isEmpty();
        assertThat(Hub.refusal(hub.answered(ticket, "ได้ค่ะ"))).isEqualTo("done");
    }

    @Test
    void who_was_never_heard_of_becomes_a_person_that_a_decision_is_recorded_about() {
        String address = "new." + UUID.randomUUID() + "@example.com";
        MessageView sent = Hub.done(write(inCopy(address, address.toUpperCase(Locale.ROOT))));

        SubjectId stranger = hub.in(() -> hub.consent.subjects().find(new Identifier(IdentifierKind.EMAIL, address)))
                .orElseThrow();
        assertThat(asked(sent))
                .containsExactlyInAnyOrder(stranger.value(), ticket.customer().value());
    }

    @Test
    void what_is_refused_for_its_form_registers_nobody_and_asks_nothing() {
        String address = "new." + UUID.randomUUID() + "@example.com";
        long before = decisions();
        NewReply reply = new NewReply(
                "x", null, ticket.lastMessage(), null, null, null, List.of(address), List.of(UUID.randomUUID()), null);

        assertThat(Hub.refusal(write(reply))).isEqualTo("unknown-attachment");
        assertThat(hub.in(() -> hub.consent.subjects().find(new Identifier(IdentifierKind.EMAIL, address))))
                .isEmpty();
        assertThat(decisions()).isEqualTo(before);
    }

    @Test
    void a_file_waits_on_when_the_gate_refuses_the_reply() {
        UUID file = Hub.done(hub.in(() -> hub.spoken.desk.upload(hub.agent(), "a.txt", new byte[] {65})));
        assertThat(Hub.refusal(write(withFile(file, "marketing-email")))).isEqualTo("purpose-refused");

        assertThat(Hub.refusal(write(withFile(file, null)))).isEqualTo("done");
    }

    private NewReply withFile(UUID file, String purpose) {
        return new NewReply("x", null, ticket.lastMessage(), purpose, null, null, null, List.of(file), null);
    }

    private long decisions() {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM consent.gate_decision WHERE actor = :agent")
                        .bind("agent", hub.desk.agent)
                        .mapTo(Long.class)
                        .one()));
    }

    @Test
    void our_own_address_in_copy_is_no_person() {
        MessageView sent = Hub.done(write(inCopy(hub.mailbox)));

        assertThat(asked(sent)).containsExactly(ticket.customer().value());
    }

    @Test
    void what_is_missing_or_unusable_is_said() {
        UUID newest = ticket.lastMessage();
        assertThat(Hub.refusal(write(new NewReply(" ", null, newest, null, null, null, null, null, null))))
                .isEqualTo("text-required");
        assertThat(Hub.refusal(write(new NewReply("x", null, null, null, null, null, null, null, null))))
                .isEqualTo("replying-to-required");
        assertThat(Hub.refusal(write(new NewReply("x", null, UUID.randomUUID(), null, null, null, null, null, null))))
                .isEqualTo("replying-to-required");
        assertThat(Hub.refusal(
                        write(new NewReply("x", null, newest, null, null, List.of("a@b.c, d@e.f"), null, null, null))))
                .isEqualTo("unusable-recipient");
        assertThat(Hub.refusal(write(new NewReply("x", null, newest, null, "fax", null, null, null, null))))
                .isEqualTo("channel-unavailable");
        assertThat(Hub.refusal(write(
                        new NewReply("x", null, newest, null, null, null, null, List.of(UUID.randomUUID()), null))))
                .isEqualTo("unknown-attachment");
        assertThat(Hub.refusal(write(new NewReply("x", null, newest, null, null, null, null, null, 601))))
                .isEqualTo("delay-out-of-range");
    }

    @Test
    void whose_team_does_not_own_the_ticket_is_told_of_no_ticket() {
        NewReply reply = new NewReply("x", null, ticket.lastMessage(), null, null, null, null, null, null);

        assertThat(Hub.refusal(hub.in(() -> hub.replies.desk.reply(hub.desk.stranger(), ticket.number(), reply))))
                .isEqualTo("unknown-ticket");
    }

    private Outcome<MessageView> write(NewReply reply) {
        return hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply));
    }

    private NewReply inCopy(String... addresses) {
        return new NewReply("x", null, ticket.lastMessage(), null, null, null, List.of(addresses), null, null);
    }

    private SubjectId known(String address) {
        Identifier identifier = new Identifier(IdentifierKind.EMAIL, address);
        return hub.in(() -> hub.consent
                .subjects()
                .find(identifier)
                .orElseGet(() -> hub.consent.subjects().register(List.of(identifier))));
    }

    /** About whom the gate was asked for this message, each once. */
    private List<UUID> asked(MessageView message) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT subject_id FROM consent.gate_decision WHERE about = :about")
                        .bind("about", message.id())
                        .mapTo(UUID.class)
                        .list()));
    }
}

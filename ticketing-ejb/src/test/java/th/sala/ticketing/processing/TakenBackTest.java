package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundAttachment;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundEvent.Kind;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.LateFiles;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.reply.Reachability.Barrier;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketPatch;

/** What a person takes back on LINE is gone everywhere (P8, T26); who leaves us is not written to (T27). */
class TakenBackTest {
    private static final String SECRET = "เลขบัตรของฉันคือความลับ";

    private final Hub hub = new Hub();
    private final String account = "line-" + UUID.randomUUID();
    private final ChannelAddress person = new ChannelAddress("line", "U" + UUID.randomUUID(), null);

    TakenBackTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('line', ?, ?, true)",
                account,
                hub.desk.team)));
    }

    @Test
    void the_words_the_file_the_original_and_the_subject_made_of_them_go_and_the_record_stays() {
        InboundMessage message = said();
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(message);
        int blobs = blobs();
        happened(Kind.UNSENT, message.externalId());
        hub.worker.drain();

        assertThat(blobs()).isEqualTo(blobs - 2 + 1);
        assertThat(everythingOf(ticket)).isNotEmpty().noneMatch(text -> text.contains("ความลับ"));
        MessageView shown = hub.messages(ticket).get(0);
        assertThat(shown.withheld()).isEqualTo("unsent");
        assertThat(shown.text()).isNull();
        assertThat(shown.attachments()).isEmpty();
        assertThat(texts("SELECT field || ':' || to_value FROM ticketing.ticket_change WHERE ticket = ?", ticket.id()))
                .contains("message:unsent");
    }

    @Test
    void taken_back_before_it_was_delivered_it_is_gone_too() {
        InboundMessage message = said();
        happened(Kind.UNSENT, message.externalId());
        hub.worker.drain();
        assertThat(everythingOf(hub.ticketOf(message))).noneMatch(text -> text.contains("ความลับ"));
    }

    @Test
    void taken_back_before_it_came_it_is_kept_as_taken_back_only_T26() {
        String id = UUID.randomUUID().toString();
        happened(Kind.UNSENT, id);
        hub.worker.drain();
        int blobs = blobs();
        InboundMessage message = said(id);
        hub.worker.drain();

        TicketHead ticket = hub.ticketOf(message);
        assertThat(everythingOf(ticket)).isNotEmpty().noneMatch(text -> text.contains("ความลับ"));
        assertThat(hub.messages(ticket).get(0).withheld()).isEqualTo("unsent");
        assertThat(blobs()).isEqualTo(blobs);
    }

    @Test
    void what_was_edited_before_it_was_taken_back_is_gone_with_every_subject_made_of_it() {
        InboundMessage message = said();
        hub.worker.drain();
        happened(Kind.EDITED, message.externalId(), "รหัสผ่านความลับใหม่");
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(message);
        assertThat(ticket.subject()).isEqualTo("รหัสผ่านความลับใหม่");

        happened(Kind.UNSENT, message.externalId());
        happened(Kind.EDITED, message.externalId(), "ความลับอีกครั้ง");
        hub.worker.drain();
        assertThat(everythingOf(ticket)).isNotEmpty().noneMatch(text -> text.contains("ความลับ"));
    }

    @Test
    void a_subject_that_a_colleague_gave_stays_and_the_words_before_it_go() {
        InboundMessage message = said();
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(message);
        Hub.done(hub.in(() -> hub.desk.desk.patch(
                hub.agent(),
                ticket.number(),
                new TicketPatch("ถามเรื่องบัตร", null, null, null, null, null, null, null, null),
                null)));
        happened(Kind.EDITED, message.externalId(), "ความลับอีกครั้ง");
        happened(Kind.UNSENT, message.externalId());
        hub.worker.drain();
        assertThat(hub.ticketOf(message).subject()).isEqualTo("ถามเรื่องบัตร");
        assertThat(everythingOf(ticket)).noneMatch(text -> text.contains("ความลับ"));
    }

    @Test
    void the_subject_goes_though_the_ticket_goes_on_in_another_one() {
        InboundMessage message = said();
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(message);
        TicketHead other = hub.delivered(Mails.aMail().from("m." + UUID.randomUUID() + "@example.com"));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.message SET ticket = ? WHERE ticket = ?", other.id(), ticket.id())));
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET merged_into = ? WHERE id = ?", other.id(), ticket.id())));
        happened(Kind.UNSENT, message.externalId());
        hub.worker.drain();
        assertThat(everythingOf(ticket)).noneMatch(text -> text.contains("ความลับ"));
        assertThat(everythingOf(other)).noneMatch(text -> text.contains("ความลับ"));
        assertThat(hub.in(() -> hub.desk.register.head(other.id()).orElseThrow())
                        .subject())
                .isEqualTo(other.subject());
    }

    @Test
    void what_waits_in_quarantine_is_gone_too() {
        InboundMessage message = said();
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "UPDATE ticketing.inbox SET state = 'quarantined' WHERE external_id = ?", message.externalId())));
        int blobs = blobs();
        happened(Kind.UNSENT, message.externalId());
        hub.worker.drain();
        assertThat(blobs()).isEqualTo(blobs - 2 + 1);
    }

    @Test
    void a_file_that_comes_late_joins_its_message_unless_that_was_taken_back() {
        InboundMessage message = said();
        InboundAttachment late = new InboundAttachment("late.png", "image/png", null, new byte[] {1, 2});
        assertThat(attach(message, late)).isEqualTo(LateFiles.Outcome.NOT_YET);
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(message);
        assertThat(attach(message, late)).isEqualTo(LateFiles.Outcome.DONE);
        assertThat(hub.messages(ticket).get(0).attachments())
                .extracting(MessageView.Attachment::name)
                .containsExactly("ความลับ.png", "late.png");

        happened(Kind.UNSENT, message.externalId());
        hub.worker.drain();
        assertThat(attach(message, late)).isEqualTo(LateFiles.Outcome.GONE);
        assertThat(hub.messages(ticket).get(0).attachments()).isEmpty();
    }

    @Test
    void a_file_that_cannot_be_had_is_said_to_be_missing() {
        InboundMessage message = said();
        hub.worker.drain();
        assertThat(hub.in(() -> hub.spoken.lateFiles.missing("line", message.externalId())))
                .isEqualTo(LateFiles.Outcome.DONE);
        assertThat(hub.messages(hub.ticketOf(message)).get(0).text()).contains("could not be fetched");
    }

    @Test
    void the_others_of_the_conversation_stay() {
        InboundMessage first = said();
        InboundMessage second = InboundMessage.spoken(
                "line", account, UUID.randomUUID().toString(), person, "ของยังไม่มา", "th", List.of(), null);
        hub.in(() -> hub.intake.intake.accept(second, new byte[] {'{', '}'}));
        happened(Kind.UNSENT, first.externalId());
        hub.worker.drain();
        assertThat(everythingOf(hub.ticketOf(second))).anyMatch(text -> text.contains("ของยังไม่มา"));
    }

    @Test
    void who_left_us_is_not_written_to_until_they_come_back_and_has_withdrawn_nothing() {
        InboundMessage message = said();
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(message);
        UUID answered = hub.messages(ticket).get(0).id();
        happened(Kind.UNFOLLOWED, null);
        hub.worker.drain();

        assertThat(refusal(reply(ticket, answered)).code()).isEqualTo("unreachable");
        assertThat(hub.in(() -> hub.replies.claimed("line")).stream()
                        .filter(leaving -> leaving.account().equals(account)))
                .isEmpty();

        happened(Kind.FOLLOWED, null);
        hub.worker.drain();
        assertThat(Hub.done(reply(ticket, answered)).delivery().state()).isEqualTo("queued");
    }

    @Test
    void a_chat_that_another_service_answers_gets_nothing_and_the_writer_is_told() {
        InboundMessage message = said();
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(message);
        hub.in(() -> {
            hub.replies.reach.bar(person, Barrier.STANDBY, Instant.parse("2026-11-22T02:00:00Z"));
            return null;
        });
        assertThat(refusal(reply(ticket, hub.messages(ticket).get(0).id())).code())
                .isEqualTo("standby");
    }

    private LateFiles.Outcome attach(InboundMessage message, InboundAttachment file) {
        return hub.in(() -> hub.spoken.lateFiles.attach("line", message.externalId(), file));
    }

    private Outcome<MessageView> reply(TicketHead ticket, UUID answered) {
        NewReply reply = new NewReply("กำลังดูให้ค่ะ", null, answered, null, null, null, null, null, null);
        return hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply));
    }

    private static Refusal refusal(Outcome<?> outcome) {
        return outcome.fold(value -> null, refused -> refused);
    }

    private InboundMessage said() {
        return said(UUID.randomUUID().toString());
    }

    private InboundMessage said(String id) {
        InboundMessage message = InboundMessage.spoken(
                "line",
                account,
                id,
                person,
                SECRET,
                "th",
                List.of(new InboundAttachment("ความลับ.png", "image/png", null, new byte[] {1})),
                null);
        hub.in(() -> hub.intake.intake.accept(message, SECRET.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        return message;
    }

    private void happened(Kind kind, String about) {
        happened(kind, about, null);
    }

    private void happened(Kind kind, String about, String words) {
        InboundEvent event = new InboundEvent(
                "line",
                account,
                UUID.randomUUID().toString(),
                kind,
                person,
                about,
                words,
                Instant.parse("2026-11-22T02:00:00Z"),
                Map.of());
        hub.in(() -> hub.intake.intake.accept(event, new byte[] {'{', '}'}));
    }

    private int blobs() {
        return Integer.parseInt(
                texts("SELECT count(*)::text FROM ticketing.blob").get(0));
    }

    /** Whatever the database holds of the ticket in readable form. */
    private List<String> everythingOf(TicketHead ticket) {
        return texts("""
            SELECT ticket.subject FROM ticketing.ticket WHERE id = ?
            UNION ALL SELECT message::text FROM ticketing.message WHERE ticket = ?
            UNION ALL SELECT attachment.name FROM ticketing.attachment
              JOIN ticketing.message ON message.id = attachment.message WHERE message.ticket = ?
            UNION ALL SELECT change::text FROM ticketing.ticket_change change WHERE ticket = ?
            """, ticket.id(), ticket.id(), ticket.id(), ticket.id());
    }

    private List<String> texts(String sql, Object... values) {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.select(sql, values).mapTo(String.class).list()));
    }
}

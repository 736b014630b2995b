package th.sala.ticketing.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessEntry;
import th.sala.consent.audit.AccessQuery;
import th.sala.consent.audit.Page;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.ticket.TicketHead;

class ReadingConversationsTest {
    private final Hub hub = new Hub();
    private final Mails mail = Mails.aMail().automatic().withFile("ก.txt", "เนื้อไฟล์");
    private final InboundMessage received = hub.accepted(mail);
    private final TicketHead ticket;
    private final MessageView first;

    ReadingConversationsTest() {
        hub.delivered(Mails.aMail().automatic());
        ticket = hub.ticketOf(received);
        first = hub.messages(ticket).get(0);
    }

    @Test
    void a_conversation_is_read_page_by_page_oldest_first() {
        note("สอง");
        note("สาม");
        Page<MessageView> page =
                Hub.done(hub.in(() -> hub.spoken.desk.messages(hub.agent(), ticket.number(), 2, null)));
        assertThat(page.items()).extracting(MessageView::text).containsExactly(first.text(), "สอง");

        Page<MessageView> next =
                Hub.done(hub.in(() -> hub.spoken.desk.messages(hub.agent(), ticket.number(), 2, page.next())));
        assertThat(next.items()).extracting(MessageView::text).containsExactly("สาม");
        assertThat(next.next()).isNull();
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.messages(hub.agent(), ticket.number(), 2, "x"))))
                .isEqualTo("unknown-cursor");
    }

    @Test
    void the_original_bytes_are_a_reveal_with_a_coded_reason() {
        assertThat(Hub.refusal(raw(null, null))).isEqualTo("reason-required");
        assertThat(Hub.refusal(raw("curiosity", null))).isEqualTo("reason-required");
        assertThat(Hub.refusal(raw("other", " "))).isEqualTo("reason-required");
        assertThat(accesses()).isEmpty();

        assertThat(Hub.done(raw("legal", null)).bytes()).isEqualTo(mail.raw());
        assertThat(accesses()).singleElement().satisfies(entry -> {
            assertThat(entry.field()).isEqualTo("raw-message");
            assertThat(entry.reason()).isEqualTo("legal");
            assertThat(entry.ticket()).isEqualTo(ticket.number());
        });
    }

    @Test
    void a_file_is_handed_to_the_team_and_to_nobody_else() {
        UUID file = first.attachments().get(0).id();

        FileContent content = Hub.done(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file)));
        assertThat(new String(content.bytes(), StandardCharsets.UTF_8)).isEqualTo("เนื้อไฟล์");
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.desk.stranger(), file))))
                .isEqualTo("unknown-ticket");
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), UUID.randomUUID()))))
                .isEqualTo("unknown-message");
    }

    @Test
    void a_restricted_persons_files_and_bytes_stay_closed() {
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", "accuracy is being checked"));

        UUID file = first.attachments().get(0).id();
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file))))
                .isEqualTo("data-restricted");
        assertThat(Hub.refusal(raw("legal", null))).isEqualTo("purpose-refused");
    }

    @Test
    void our_own_addresses_are_never_masked_and_the_customers_are() {
        assertThat(first.to()).extracting(MessageView.Party::address).containsExactly(hub.mailbox);
        assertThat(first.from().address()).isNotEqualTo(received.from().value()).contains("•");
        assertThat(first.from().name()).isEqualTo("ส••• ตั•••");
    }

    @Test
    void a_file_that_was_never_sent_is_forgotten_after_a_day() {
        Hub.done(hub.in(() -> hub.spoken.desk.upload(hub.agent(), "ร่าง.txt", new byte[] {1})));
        UploadPruning pruning = new UploadPruning(hub.desk.jdbi, hub.desk.clock);
        prune(pruning);
        assertThat(uploads()).isEqualTo(1);

        hub.pass(Duration.ofHours(25));
        prune(pruning);
        assertThat(uploads()).isZero();
    }

    private Outcome<FileContent> raw(String reason, String note) {
        return hub.in(() -> hub.spoken.desk.raw(hub.agent(), ticket.number(), first.id(), reason, note));
    }

    private void note(String text) {
        Hub.done(hub.in(() -> hub.replies.desk.note(hub.agent(), ticket.number(), new NewNote(text, null, null))));
    }

    private List<AccessEntry> accesses() {
        return hub.in(() -> hub.consent.accesses().read(new AccessQuery(ticket.customer(), null, null, 10, null)))
                .items();
    }

    private void prune(UploadPruning pruning) {
        hub.in(() -> {
            pruning.prune();
            return null;
        });
    }

    private int uploads() {
        return hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.upload WHERE owner = :owner")
                        .bind("owner", hub.desk.agent)
                        .mapTo(Integer.class)
                        .one()));
    }
}

package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.audit.AccessQuery;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Acceptance;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** The main job without a server: mail, ticket, acknowledgement, answer, answer to the answer. */
class MailToTicketTest {
    private final Hub hub = new Hub();

    @Test
    void a_mail_opens_a_ticket_of_the_mailbox_team_and_keeps_the_message_with_its_files_TK_4() {
        TicketHead ticket = hub.delivered(
                Mails.aMail().about("พัสดุหาย").saying("ยังไม่ได้รับ").withFile("ใบเสร็จ.txt", "250"));

        assertThat(ticket.subject()).isEqualTo("พัสดุหาย");
        assertThat(ticket.team()).isEqualTo(hub.desk.team);
        assertThat(ticket.account()).isEqualTo(hub.mailbox);
        MessageView message = hub.messages(ticket).get(0);
        assertThat(message.text()).isEqualTo("ยังไม่ได้รับ");
        assertThat(message.trust()).isEqualTo("pass");
        assertThat(message.purpose()).isEqualTo("customer-care");
        assertThat(message.evidence()).isNotBlank();
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("ใบเสร็จ.txt");
            assertThat(file.state()).isEqualTo("unscanned");
        });
        assertThat(ticket.lastMessage()).isEqualTo(message.id());
    }

    @Test
    void strangers_of_one_batch_are_as_many_persons_and_one_of_them_who_writes_twice_is_one() {
        String nid = "nid." + UUID.randomUUID() + "@example.com";
        InboundMessage first = hub.accepted(Mails.aMail().from(nid));
        InboundMessage other = hub.accepted(Mails.aMail());
        InboundMessage again = hub.accepted(Mails.aMail().from(nid.toUpperCase(Locale.ROOT)));

        hub.worker.drain();

        assertThat(hub.ticketOf(again).customer()).isEqualTo(hub.ticketOf(first).customer());
        assertThat(hub.ticketOf(other).customer())
                .isNotEqualTo(hub.ticketOf(first).customer());
        assertThat(hub.ticketOf(again).id()).isNotEqualTo(hub.ticketOf(first).id());
    }

    @Test
    void what_a_mail_quotes_is_kept_and_marked_where_it_begins() {
        String text = "ยังไม่ได้ของค่ะ\n\nเมื่อ 16 พ.ย. 2569 10:23 Sala <support@sala.test> เขียนว่า:\n> ส่งแล้วค่ะ";
        MessageView quoting =
                hub.messages(hub.delivered(Mails.aMail().saying(text))).get(0);
        assertThat(quoting.text()).isEqualTo(text);
        assertThat(quoting.quotedFrom()).isEqualTo(text.indexOf("เมื่อ"));

        assertThat(hub.messages(hub.delivered(Mails.aMail())).get(0).quotedFrom())
                .isNull();
    }

    @Test
    @Tag("P23.1")
    void the_acknowledgement_tells_the_number_the_hours_and_on_first_contact_the_notice() {
        InboundMessage first = hub.accepted(Mails.aMail());
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(first);

        OutboundMessage sent = hub.claimed().get(0);
        assertThat(sent.automatic()).isTrue();
        assertThat(sent.to()).containsExactly(first.from());
        assertThat(sent.subject()).contains("[#" + ticket.number() + "]");
        assertThat(sent.text())
                .contains(Long.toString(ticket.number()))
                .contains("วันจันทร์–วันศุกร์ 08:30–17:30 น.")
                .contains("โปรดตอบกลับอีเมลฉบับนี้")
                .contains("https://help.example.com/api/v1/notices/general/2?lang=th");
        assertThat(sent.inReplyTo()).isEqualTo(first.thread().messageId());

        hub.delivered(Mails.aMail().from(first.from().value()));
        assertThat(hub.claimed().get(0).text()).doesNotContain("/notices/");
    }

    @Test
    void an_answer_reaches_the_customer_and_their_answer_continues_the_ticket() {
        InboundMessage first = hub.accepted(Mails.aMail().about("Re: ขอเปลี่ยนขนาด"));
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(first);
        hub.claimed();

        MessageView reply = done(answered(ticket, reply(ticket, "เปลี่ยนได้ค่ะ")));
        assertThat(reply.delivery().state()).isEqualTo("queued");
        OutboundMessage sent = hub.claimed().get(0);
        assertThat(sent.subject()).isEqualTo("Re: ขอเปลี่ยนขนาด [#" + ticket.number() + "]");
        assertThat(sent.inReplyTo()).isEqualTo(first.thread().messageId());
        assertThat(sent.messageId()).matches("<[a-z2-7]{26}\\.[0-9a-f-]{36}@sala\\.test>");
        hub.in(() -> run(() -> hub.replies.outbox.sent(sent.claim(), "250 2.0.0 Ok")));
        assertThat(state(ticket, reply.id())).isEqualTo("sent");

        String token = sent.messageId().substring(1, 27);
        assertThat(sent.replyTo()).contains("+" + token + "@");
        TicketHead continued = hub.delivered(
                Mails.aMail().from(first.from().value()).withTokens(token).saying("ขอบคุณค่ะ"));
        assertThat(continued.id()).isEqualTo(ticket.id());
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    void a_stolen_token_does_not_let_a_stranger_or_a_forger_into_the_ticket() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);

        assertThat(hub.delivered(Mails.aMail().withTokens(token)).id()).isNotEqualTo(ticket.id());
        assertThat(hub.delivered(Mails.aMail().trusted(Trust.FAIL).withTokens(token))
                        .id())
                .isNotEqualTo(ticket.id());
        assertThat(hub.delivered(Mails.aMail().trusted(Trust.NONE).withTokens(token))
                        .id())
                .isEqualTo(ticket.id());
        assertThat(hub.delivered(Mails.aMail().about("Re: [#" + ticket.number() + "]"))
                        .id())
                .isNotEqualTo(ticket.id());
    }

    @Test
    void a_forged_sender_is_never_linked_to_the_person_they_claim_to_be() {
        TicketHead known = hub.delivered(Mails.aMail().from("malee." + hub.desk.team + "@example.com"));
        TicketHead forged = hub.delivered(
                Mails.aMail().from("malee." + hub.desk.team + "@example.com").trusted(Trust.FAIL));

        assertThat(forged.customer()).isNotEqualTo(known.customer());
        assertThat(hub.claimed()).hasSize(1);
    }

    @Test
    void forged_mails_under_one_address_are_one_unverified_sender_and_prove_nothing_later() {
        String address = "naree." + hub.desk.team + "@example.com";
        TicketHead first = hub.delivered(Mails.aMail().from(address).trusted(Trust.FAIL));
        TicketHead second = hub.delivered(
                Mails.aMail().from(address.toUpperCase(Locale.ROOT)).trusted(Trust.FAIL));
        assertThat(second.customer()).isEqualTo(first.customer());
        assertThat(second.id()).isNotEqualTo(first.id());

        TicketHead genuine = hub.delivered(Mails.aMail().from(address));
        assertThat(genuine.customer()).isNotEqualTo(first.customer());
        assertThat(hub.delivered(Mails.aMail().from(address).trusted(Trust.FAIL))
                        .customer())
                .isEqualTo(first.customer());
    }

    @Test
    void a_message_that_waited_for_an_answer_to_be_written_comes_after_it() throws Exception {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        Hub elsewhere = new Hub();
        InboundMessage meanwhile =
                hub.accepted(Mails.aMail().trusted(Trust.NONE).withTokens(token));

        AtomicReference<CompletableFuture<Void>> delivery = new AtomicReference<>();
        UUID answer = hub.in(() -> {
            hub.spoken.messages.hold(ticket.id());
            delivery.set(CompletableFuture.runAsync(elsewhere.worker::drain));
            await().pollInSameThread().until(this::somebodyWaitsForALock);
            return done(hub.replies.desk.reply(hub.agent(), ticket.number(), newReply(ticket.lastMessage())))
                    .id();
        });
        delivery.get().get(10, TimeUnit.SECONDS);

        TicketHead now = hub.ticketOf(meanwhile);
        assertThat(now.id()).isEqualTo(ticket.id());
        assertThat(now.lastMessage().toString()).isGreaterThan(answer.toString());
    }

    @Test
    void five_acknowledgements_a_day_are_enough_for_one_address() {
        String address = "busy." + hub.desk.team + "@example.com";
        for (int i = 0; i < 7; i++) {
            hub.delivered(Mails.aMail().from(address));
        }
        assertThat(hub.claimed()).hasSize(5);
    }

    @Test
    void machines_and_ourselves_get_no_acknowledgement() {
        hub.delivered(Mails.aMail().automatic());
        hub.delivered(Mails.aMail().quiet());
        hub.delivered(Mails.aMail().from("MAILER-DAEMON@example.com"));
        hub.delivered(Mails.aMail().from(hub.mailbox));
        hub.delivered(Mails.aMail().from(""));
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    void who_holds_the_open_ticket_sees_the_customer_and_that_is_logged() {
        InboundMessage mail = hub.accepted(Mails.aMail());
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(mail);
        assertThat(hub.messages(ticket).get(0).from().address())
                .contains("•")
                .isNotEqualTo(mail.from().value());

        hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.agent, null, null, null));
        assertThat(hub.messages(ticket).get(0).from().address())
                .isEqualTo(mail.from().value());
        assertThat(hub.in(() -> hub.consent.accesses().read(new AccessQuery(ticket.customer(), null, null, 10, null)))
                        .items())
                .extracting(entry -> entry.reason() + " " + entry.field())
                .containsExactlyInAnyOrder(
                        "reads-ticket conversation",
                        "holds-open-ticket conversation",
                        "holds-open-ticket name",
                        "holds-open-ticket email");
    }

    @Test
    void a_restricted_person_is_not_answered_and_not_shown_but_what_they_write_arrives() {
        String address = "quiet." + hub.desk.team + "@example.com";
        TicketHead ticket = hub.delivered(Mails.aMail().from(address));
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", "accuracy is being checked"));

        assertThat(hub.claimed()).isEmpty();
        assertThat(state(ticket, hub.messages(ticket).get(1).id())).isEqualTo("failed");
        assertThat(refusal(answered(ticket, reply(ticket, "เรียนคุณ")))).isEqualTo("purpose-refused");
        TicketHead second = hub.delivered(Mails.aMail().from(address));
        assertThat(hub.messages(second))
                .singleElement()
                .satisfies(message -> assertThat(message.text()).isNull());
    }

    @Test
    void a_reply_to_an_older_message_is_refused_with_the_newer_ones() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        String token = hub.claimed().get(0).messageId().substring(1, 27);
        NewReply late = reply(ticket, "ตอบช้า");
        TicketHead newer = hub.delivered(Mails.aMail().trusted(Trust.NONE).withTokens(token));

        Outcome<MessageView> refused = answered(ticket, late);
        assertThat(refusal(refused)).isEqualTo("newer-message");
        List<String> errors = refused.fold(any -> List.of(), refusal -> refusal.errors());
        assertThat(errors).containsExactly(newer.lastMessage().toString());
    }

    @Test
    void a_message_with_a_subject_of_nothing_is_called_by_its_first_words() {
        assertThat(hub.delivered(Mails.aMail().about(null).saying("ขอใบกำกับ\nภาษี"))
                        .subject())
                .isEqualTo("ขอใบกำกับ ภาษี");
        assertThat(hub.delivered(Mails.aMail().about(" ").saying("")).subject()).isEqualTo("(ไม่มีหัวเรื่อง)");
    }

    @Test
    void the_same_mail_again_is_counted_and_nothing_else() {
        Mails mail = Mails.aMail();
        hub.delivered(mail);
        assertThat(hub.<Acceptance>in(() -> hub.intake.intake.accept(mail.inbound(), mail.raw())))
                .isEqualTo(Acceptance.DUPLICATE);
    }

    private static NewReply newReply(UUID newest) {
        return new NewReply("ค่ะ", null, newest, null, null, null, null, null, null);
    }

    private boolean somebodyWaitsForALock() {
        return hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted)")
                        .mapTo(Boolean.class)
                        .one());
    }

    private String state(TicketHead ticket, UUID message) {
        return hub.messages(ticket).stream()
                .filter(view -> view.id().equals(message))
                .findFirst()
                .orElseThrow()
                .delivery()
                .state();
    }

    private NewReply reply(TicketHead ticket, String text) {
        UUID newest =
                hub.in(() -> hub.desk.register.head(ticket.id())).orElseThrow().lastMessage();
        return new NewReply(text, null, newest, null, null, null, null, null, null);
    }

    private Outcome<MessageView> answered(TicketHead ticket, NewReply reply) {
        return hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply));
    }

    private static Void run(Runnable deed) {
        deed.run();
        return null;
    }
}

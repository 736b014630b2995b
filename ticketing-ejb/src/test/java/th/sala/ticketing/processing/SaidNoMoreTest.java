package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.ledger.Withdrawals.Withdrawn;
import th.sala.consent.purpose.LawfulBasis;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

/** PD-3, PD-4: service and marketing are apart, and "no more" is as easy as "yes" was. */
class SaidNoMoreTest {
    private static final Pattern UNDO = Pattern.compile("/unsubscribe/undo/([A-Za-z0-9_-]+)");
    private static final String WARNING = "โปรดหยุดใช้หม้อหุงข้าวรุ่น A1 เพราะอาจลัดวงจร";
    private final LineTalks line = new LineTalks();
    private final Hub hub = line.hub;

    @Test
    @Tag("P19.6")
    @Tag("P19.7")
    void pd4_one_word_on_line_withdraws_there_is_answered_there_and_stays_a_message() {
        TicketHead ticket = line.said("พัสดุถึงไหนแล้ว");
        line.claimed();
        agreed(ticket.customer(), "marketing-line", "line");
        agreed(ticket.customer(), "marketing-email", "email");

        assertThat(line.said("ไม่รับข่าวสารค่ะ").id()).isEqualTo(ticket.id());

        assertThat(words(ticket)).contains("ไม่รับข่าวสารค่ะ");
        assertThat(events(ticket.customer(), "marketing-line")).startsWith("ConsentWithdrawn", "ConsentGiven");
        assertThat(events(ticket.customer(), "marketing-email")).containsExactly("ConsentGiven");
        assertThat(line.claimed()).singleElement().satisfies(answer -> {
            assertThat(answer.text())
                    .contains("คุณจะไม่ได้รับข่าวสารและข้อเสนอทาง LINE อีก", "7 วัน")
                    .contains("ข่าวสารการตลาดทางอีเมลยังส่งตามที่ยินยอมไว้")
                    .doesNotContain("หยุดส่งข่าวสารและข้อเสนอให้ท่านแล้ว")
                    .doesNotContain("หมายเลขเรื่อง")
                    .containsPattern(UNDO);
            assertThat(answer.automatic()).isTrue();
        });
    }

    @Test
    @Tag("P19.6")
    void the_answer_is_its_own_receipt_and_no_other_follows() {
        TicketHead ticket = line.said("สวัสดีค่ะ");
        agreed(ticket.customer(), "marketing-line", "line");
        hub.letters.send();
        line.claimed();
        line.said("ไม่รับข่าวสาร");

        assertThat(line.claimed())
                .singleElement()
                .satisfies(answer -> assertThat(answer.text()).containsPattern("/api/v1/receipts/[A-Za-z0-9_-]{43}"));
        hub.letters.send();
        assertThat(line.claimed()).isEmpty();
    }

    @Test
    @Tag("P19.6")
    void whoever_reads_the_conversation_sees_no_link_to_take_it_back() {
        TicketHead ticket = line.said("สวัสดีค่ะ");
        line.claimed();
        agreed(ticket.customer(), "marketing-line", "line");
        line.said("ไม่รับข่าวสาร");

        assertThat(words(ticket)).anyMatch(text -> text.contains("/unsubscribe/undo/" + LateWords.PLACE));
        assertThat(words(ticket)).noneMatch(text -> UNDO.matcher(text).find());
    }

    @Test
    @Tag("P19.6")
    @Tag("P32.1")
    void an_objection_after_it_stands_and_the_link_is_gone() {
        TicketHead ticket = line.said("สวัสดีค่ะ");
        line.claimed();
        agreed(ticket.customer(), "marketing-line", "line");
        line.said("ไม่รับข่าวสาร");
        String link = undo(line.claimed().get(0));
        hub.pass(Duration.ofDays(2));
        hub.in(() -> hub.consent.blocks().object(ticket.customer(), "marketing-line", "subject", null));

        assertThat(hub.in(() -> hub.consent.withdrawals().undo(link))).isEqualTo(LinkStanding.GONE);
        assertThat(events(ticket.customer(), "marketing-line"))
                .contains("ConsentWithdrawn")
                .endsWith("ConsentGiven")
                .containsOnlyOnce("ConsentGiven");
    }

    @Test
    @Tag("P19.6")
    void a_blocked_sender_is_taken_at_their_word_and_hears_nothing() {
        InboundMessage first = hub.accepted(Mails.aMail());
        hub.worker.drain();
        TicketHead ticket = hub.ticketOf(first);
        agreed(ticket.customer(), "marketing-email", "email");
        hub.claimed();
        done(hub.in(() -> hub.spam.desk.mark(hub.agent(), ticket.number(), true, null)));

        hub.delivered(Mails.aMail().from(first.from().value()).saying("ไม่รับข่าวสาร"));

        assertThat(events(ticket.customer(), "marketing-email")).startsWith("ConsentWithdrawn");
        hub.letters.send();
        assertThat(hub.claimed()).isEmpty();
    }

    @Test
    @Tag("P19.6")
    void the_link_in_the_answer_takes_it_back_once_and_only_for_seven_days() {
        TicketHead ticket = line.said("สวัสดีค่ะ");
        line.claimed();
        agreed(ticket.customer(), "marketing-line", "line");
        line.said("ไม่รับข่าวสาร");
        String link = undo(line.claimed().get(0));

        hub.pass(Duration.ofDays(6));
        assertThat(hub.in(() -> hub.consent.withdrawals().undo(link))).isEqualTo(LinkStanding.OPEN);
        assertThat(events(ticket.customer(), "marketing-line"))
                .containsExactly("ConsentGiven", "ConsentWithdrawn", "ConsentGiven");
        assertThat(hub.in(() -> hub.consent.withdrawals().undo(link)))
                .as("pressed again it says what stands")
                .isEqualTo(LinkStanding.OPEN);
        assertThat(events(ticket.customer(), "marketing-line")).hasSize(3);

        line.said("ไม่รับข่าวสาร");
        String other = undo(line.claimed().get(0));
        assertThat(hub.in(() -> hub.consent.withdrawals().undo(link)))
                .as("another no ended what it gave back")
                .isEqualTo(LinkStanding.GONE);
        hub.pass(Duration.ofDays(8));
        assertThat(hub.in(() -> hub.consent.withdrawals().undo(other))).isEqualTo(LinkStanding.GONE);
        assertThat(hub.in(() -> hub.consent.withdrawals().undo("AAAA"))).isEqualTo(LinkStanding.UNKNOWN);
    }

    @Test
    void who_never_agreed_has_nothing_to_take_back_and_stays_without_news() {
        TicketHead ticket = line.said("unsubscribe");
        assertThat(events(ticket.customer(), "marketing-line")).containsExactly("ConsentWithdrawn");
        OutboundMessage answer = line.claimed().get(0);
        assertThat(answer.text())
                .contains("recorded")
                .contains(
                        "Your request has the number " + ticket.number(), "service hours", "/api/v1/notices/general/2")
                .doesNotContainPattern(UNDO)
                .doesNotContain("7 days");
    }

    @Test
    @Tag("P19.6")
    @Tag("P34.1")
    void whose_data_is_restricted_hears_that_their_word_was_heard_and_nothing_of_any_service() {
        TicketHead ticket = line.said("พัสดุถึงไหนแล้ว");
        line.claimed();
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "dpo1", null));

        line.said("ไม่รับข่าวสารค่ะ");

        assertThat(line.claimed())
                .singleElement()
                .satisfies(
                        answer -> assertThat(answer.text()).contains("รับทราบ").doesNotContain("หมายเลขเรื่อง"));
    }

    @Test
    @Tag("P34.1")
    void nobody_chooses_the_purpose_of_letters_about_rights() {
        TicketHead ticket = hub.delivered(Mails.aMail());

        assertThat(refusal(written(leader(), ticket, "ขอแจ้งโปรโมชัน", Parcel.RIGHTS)))
                .isEqualTo("purpose-of-the-hub");
        assertThat(refusal(hub.in(() -> hub.replies.choices.of(leader(), ticket.number(), Parcel.RIGHTS))))
                .isEqualTo("purpose-of-the-hub");
    }

    @Test
    @Tag("P19.6")
    void by_mail_the_subject_counts_when_nothing_else_is_said_and_what_is_quoted_does_not() {
        TicketHead empty = hub.delivered(Mails.aMail().about("unsubscribe").saying(""));
        TicketHead quoted = hub.delivered(Mails.aMail().about("พัสดุ").saying("พัสดุถึงไหน\n\n> ไม่รับข่าวสาร"));

        assertThat(events(empty.customer(), "marketing-email")).containsExactly("ConsentWithdrawn");
        assertThat(events(quoted.customer(), "marketing-email")).isEmpty();
    }

    @Test
    @Tag("P19.6")
    void a_hundred_messages_that_cancel_orders_withdraw_nothing_and_are_all_kept() {
        List<String> said = java.util.stream.IntStream.range(0, 100)
                .mapToObj(number -> "ขอยกเลิกคำสั่งซื้อหมายเลข " + (8000 + number) + " ค่ะ")
                .toList();
        List<InboundMessage> came = said.stream().map(line::came).toList();
        hub.worker.drain();

        SubjectId customer = hub.ticketOf(came.get(0)).customer();
        assertThat(came).allSatisfy(one -> assertThat(hub.ticketOf(one)).isNotNull());
        assertThat(events(customer, "marketing-line")).isEmpty();
        assertThat(events(customer, "marketing-email")).isEmpty();
    }

    @Test
    @Tag("P19.1")
    @Tag("P24.1")
    void pd3_without_consent_to_marketing_the_answer_leaves_the_offer_does_not_the_safety_warning_does() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.claimed();

        assertThat(refusal(written(ticket, "สินค้าใหม่ลด 20%", "marketing-email")))
                .isEqualTo("purpose-refused");
        MessageView answer = done(written(ticket, "พัสดุถึงพรุ่งนี้ค่ะ", null));
        assertThat(refusal(written(ticket, WARNING, "product-safety"))).isEqualTo("purpose-reserved");
        MessageView warning = done(written(leader(), ticket, WARNING, "product-safety"));

        assertThat(hub.claimed())
                .extracting(OutboundMessage::message)
                .containsExactlyInAnyOrder(answer.id(), warning.id());
        assertThat(decisions(ticket.customer(), "marketing-email")).containsExactly("false S19_CONSENT no-consent");
        assertThat(decisions(ticket.customer(), "product-safety"))
                .isNotEmpty()
                .allMatch(("true " + LawfulBasis.S24_2)::equals);
    }

    @Test
    @Tag("P19.6")
    void an_offer_carries_a_link_that_ends_it_by_one_press_and_twice_changes_nothing() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.claimed();
        agreed(ticket.customer(), "marketing-email", "email");
        done(written(ticket, "สินค้าใหม่ลด 20%", "marketing-email"));
        OutboundMessage offer = hub.claimed().get(0);
        String token = offer.unsubscribe().replaceFirst(".*/", "");

        assertThat(hub.in(() -> hub.replies.oneClick.look(token))).isEqualTo(LinkStanding.OPEN);
        assertThat(events(ticket.customer(), "marketing-email")).containsExactly("ConsentGiven");
        Withdrawn withdrawn = hub.in(() -> hub.replies.oneClick.unsubscribe(token));
        assertThat(withdrawn.undo()).isNotNull();
        hub.in(() -> hub.replies.oneClick.unsubscribe(token));

        assertThat(events(ticket.customer(), "marketing-email")).containsExactly("ConsentWithdrawn", "ConsentGiven");
        assertThat(refusal(written(ticket, "สินค้าใหม่", "marketing-email"))).isEqualTo("purpose-refused");
        assertThat(token).doesNotContain(ticket.customer().value().toString());
        assertThat(hub.in(() -> hub.replies.oneClick.look(token.substring(1) + "A")))
                .isEqualTo(LinkStanding.UNKNOWN);
    }

    private Caller leader() {
        return new Caller(hub.agent().user(), Set.of("supervisor"), hub.agent().teams());
    }

    private Outcome<MessageView> written(TicketHead ticket, String text, String purpose) {
        return written(hub.agent(), ticket, text, purpose);
    }

    private Outcome<MessageView> written(Caller writer, TicketHead ticket, String text, String purpose) {
        var newest =
                hub.in(() -> hub.desk.register.head(ticket.id()).orElseThrow()).lastMessage();
        NewReply reply = new NewReply(text, null, newest, purpose, null, null, null, null, null);
        return hub.in(() -> hub.replies.desk.reply(writer, ticket.number(), reply));
    }

    private void agreed(SubjectId person, String purpose, String channel) {
        hub.in(() -> hub.consent
                .ledger()
                .record(new ConsentDecision(
                        person, purpose, "given", channel, "BUTTON", "general/1", "th", List.of(), null, "subject")));
        hub.pass(Duration.ofSeconds(1));
    }

    private List<String> words(TicketHead ticket) {
        return hub.messages(ticket).stream().map(MessageView::text).toList();
    }

    /** Newest first. */
    private List<String> events(SubjectId person, String purpose) {
        return hub.in(() -> hub.consent.ledger().entries(person)).stream()
                .filter(entry -> purpose.equals(entry.purpose()))
                .map(ConsentEntry::event)
                .toList();
    }

    private List<String> decisions(SubjectId person, String purpose) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery("""
                        SELECT concat_ws(' ', CAST(permitted AS text), basis, reason) FROM consent.gate_decision
                        WHERE subject_id = :person AND purpose_key = :purpose AND operation = 'send'
                        """)
                .bind("person", person.value())
                .bind("purpose", purpose)
                .mapTo(String.class)
                .list()));
    }

    private static String undo(OutboundMessage answer) {
        Matcher link = UNDO.matcher(answer.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }
}

package th.sala.ticketing.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import th.sala.consent.ledger.ConsentEntry;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.chat.GuestChoices.Choice;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;

class GuestChoicesTest {
    private final Chats chat = new Chats();
    private final String email = "malee-" + UUID.randomUUID() + "@example.com";

    @Test
    void CU_2_the_words_of_an_anonymous_guest_are_those_of_whoever_leaves_an_address_later() {
        TicketHead ticket = chat.said("หนึ่ง");
        List.of("สอง", "สาม", "สี่").forEach(chat::said);

        assertThat(done(chat.hub.in(() -> chat.choices.reachedAt(chat.guest, email))))
                .isTrue();

        SubjectId known =
                chat.hub.in(() -> chat.hub.consent.subjects().find(address()).orElseThrow());
        assertThat(known).isEqualTo(ticket.customer());
        assertThat(chat.hub.in(() -> chat.hub.spoken.held.of(known)).stream()
                        .filter(message -> message.kind().equals("message"))
                        .map(message -> message.text()))
                .containsExactly("หนึ่ง", "สอง", "สาม", "สี่");
    }

    @Test
    void an_address_that_is_somebodys_is_not_taken_on_a_strangers_word() {
        SubjectId somebody = chat.hub.in(() -> chat.hub.consent.subjects().findOrRegister(address(), List.of()));
        TicketHead ticket = chat.said("ขอข้อมูลของฉัน");

        assertThat(done(chat.hub.in(() -> chat.choices.reachedAt(chat.guest, email))))
                .isFalse();

        assertThat(chat.hub.in(() -> chat.hub.consent.subjects().find(address())))
                .contains(somebody);
        assertThat(ticket.customer()).isNotEqualTo(somebody);
    }

    @Test
    void the_notice_was_shown_before_the_first_word_so_that_no_message_carries_it_again() {
        chat.hub.in(() -> {
            chat.choices.told(chat.guest, "th");
            chat.choices.told(chat.guest, "th");
            return null;
        });
        TicketHead ticket = chat.said("สวัสดีค่ะ");

        assertThat(chat.hub.in(() -> chat.hub.consent.ledger().entries(ticket.customer())).stream()
                        .map(ConsentEntry::event)
                        .filter(event -> event.startsWith("Notice")))
                .containsExactlyInAnyOrder("NoticeQueued", "NoticeServed");
        assertThat(chat.sent())
                .singleElement()
                .satisfies(message -> assertThat(message.text()).doesNotContain("/notices/"));
    }

    @Test
    @Tag("P19.5")
    void whoever_refuses_every_optional_purpose_is_served_all_the_same() {
        done(chat.hub.in(
                () -> chat.choices.decided(chat.guest, new Choice("marketing-email", "refused", "general/1", "th"))));

        TicketHead ticket = chat.said("สวัสดีค่ะ");
        done(chat.hub.answered(ticket, "สวัสดีค่ะ ยินดีช่วยค่ะ"));
        chat.sent();

        assertThat(chat.texts()).hasSize(2);
    }

    @Test
    void a_choice_that_could_not_be_proven_is_refused() {
        assertThat(refusal(chat.hub.in(() ->
                        chat.choices.decided(chat.guest, new Choice("no-such-purpose", "given", "general/1", "th")))))
                .isEqualTo("consent-incomplete");
    }

    @Test
    void P4_a_transcript_leaves_by_mail_with_a_recorded_decision_and_not_without_end() {
        chat.said("ขอใบเสร็จค่ะ");

        assertThat(transcript().automatic()).isTrue();

        for (int more = 0; more < 4; more++) {
            done(chat.hub.in(() -> chat.choices.transcript(chat.guest, email)));
        }
        assertThat(refusal(chat.hub.in(() -> chat.choices.transcript(chat.guest, email))))
                .isEqualTo("too-many-requests");
    }

    @Test
    void CH_6_an_address_that_was_only_typed_gets_our_words_and_none_of_the_guests() {
        TicketHead ticket = chat.said("ซื้อเลย http://spam.example.com");
        done(chat.hub.answered(ticket, "ไม่รับค่ะ"));
        chat.sent();
        done(chat.hub.in(() -> chat.choices.reachedAt(chat.guest, email)));

        OutboundMessage mail = transcript();

        assertThat(mail.text())
                .contains("ไม่รับค่ะ", "[ข้อความของท่าน]", "ยังไม่ได้ยืนยันว่าเป็นของท่าน")
                .doesNotContain("ซื้อเลย");
        assertThat(mail.subject()).isEqualTo("สำเนาบทสนทนาของท่านกับเรา [#" + ticket.number() + "]");
    }

    @Test
    void CH_6_an_address_that_a_colleague_linked_with_evidence_gets_the_whole_conversation() {
        TicketHead ticket = chat.said("ขอใบเสร็จค่ะ");
        chat.hub.in(() -> {
            SubjectId holder = chat.hub.consent.subjects().findOrRegister(address(), List.of());
            MergeEvidence evidence = new MergeEvidence("CODE_SENT", null, "c");
            return chat.hub.consent.merges().merge(ticket.customer(), holder, List.of(evidence), "agent1");
        });

        assertThat(transcript().text()).contains("ขอใบเสร็จค่ะ").doesNotContain("ยังไม่ได้ยืนยัน");
    }

    @Test
    void CH_6_so_does_one_whose_holder_wrote_into_the_conversation_by_a_mail_that_is_vouched_for() {
        chat.said("ขอใบเสร็จค่ะ");
        OutboundMessage first = transcript();

        chat.hub.delivered(answering(first).from("friend-" + email));
        assertThat(done(chat.hub.in(() -> chat.choices.transcript(chat.guest, email))))
                .isFalse();
        chat.hub.delivered(answering(first).from(email).trusted(Trust.NONE));
        assertThat(done(chat.hub.in(() -> chat.choices.transcript(chat.guest, email))))
                .isFalse();
        chat.hub.delivered(answering(first).from(email).automatic());
        assertThat(done(chat.hub.in(() -> chat.choices.transcript(chat.guest, email))))
                .isFalse();
        chat.hub.delivered(answering(first).from(email));
        assertThat(done(chat.hub.in(() -> chat.choices.transcript(chat.guest, email))))
                .isTrue();
    }

    private static Mails answering(OutboundMessage mail) {
        return Mails.aMail().withTokens(mail.messageId().substring(1, 27));
    }

    private OutboundMessage transcript() {
        done(chat.hub.in(() -> chat.choices.transcript(chat.guest, email)));
        return chat.hub.claimed().stream()
                .filter(message -> message.to().get(0).value().equals(email))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "malee", "a@b\r\nBcc: all@example.com", "a@b,c@d", "<a@b>"})
    void nothing_leaves_to_what_is_no_address(String rubbish) {
        chat.said("สวัสดีค่ะ");

        assertThat(refusal(chat.hub.in(() -> chat.choices.transcript(chat.guest, rubbish))))
                .isEqualTo("unusable-address");
        assertThat(refusal(chat.hub.in(() -> chat.choices.reachedAt(chat.guest, rubbish))))
                .isEqualTo("unusable-address");
    }

    @Test
    void a_rating_stands_in_the_history_of_the_ticket() {
        assertThat(refusal(chat.hub.in(() -> chat.choices.rated(chat.guest, 5))))
                .isEqualTo("unknown-ticket");
        TicketHead ticket = chat.said("สวัสดีค่ะ");
        assertThat(refusal(chat.hub.in(() -> chat.choices.rated(chat.guest, 6))))
                .isEqualTo("unknown-rating");

        done(chat.hub.in(() -> chat.choices.rated(chat.guest, 5)));

        assertThat(done(chat.hub.in(() -> chat.hub.desk.desk.history(chat.hub.agent(), ticket.number()))))
                .anySatisfy(change -> {
                    assertThat(change.field()).isEqualTo("rating");
                    assertThat(change.to()).isEqualTo("5");
                    assertThat(change.actor()).isEqualTo("customer");
                });
    }

    private Identifier address() {
        return new Identifier(IdentifierKind.EMAIL, email);
    }
}

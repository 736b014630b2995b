package th.sala.ticketing.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ReadAnswer;
import th.sala.ticketing.intake.Shown;
import th.sala.ticketing.knowledge.AnswerBefore;
import th.sala.ticketing.knowledge.AnswerDesk;
import th.sala.ticketing.knowledge.AnswerEntry;
import th.sala.ticketing.knowledge.KnowledgeTables;
import th.sala.ticketing.knowledge.ShortAnswer;
import th.sala.ticketing.ticket.TicketHead;

/** CH-6: what a guest read before talking to a person comes with their message, and never in their words. */
class ReadBeforeTest {
    private final Chats chat = new Chats();
    private final AnswerDesk desk = KnowledgeTables.desk(
            chat.hub.desk.jdbi, chat.hub.consent.purposes(), chat.hub.consent.trail(), chat.hub.desk.clock);
    private final ShortAnswer delivery = added("ส่งของกี่วัน", "2 วัน", "How long?", "2 days");
    private final ShortAnswer opening = added("เปิดกี่โมง", "8 โมง", null, null);

    @Test
    void CH_6_a_colleague_sees_what_was_read_beside_the_guests_own_words_as_the_desk_wrote_it() {
        TicketHead ticket = chat.said(
                "ของยังไม่มา",
                read(new ReadAnswer(opening.id(), "en", true), new ReadAnswer(delivery.id(), "en", false)));
        done(chat.hub.in(() -> desk.change(
                chat.hub.agent(), delivery.id(), words("ส่งของกี่วัน", "3 วัน", "How long?", "3 days"), null)));

        MessageView message = first(ticket);
        assertThat(message.text()).isEqualTo("ของยังไม่มา");
        assertThat(message.readBefore())
                .containsExactly(
                        new AnswerBefore("th", "เปิดกี่โมง", "8 โมง", true),
                        new AnswerBefore("en", "How long?", "2 days", false));
        assertThat(chat.texts()).containsExactly("ของยังไม่มา");
    }

    @Test
    void CH_6_what_is_no_answer_of_the_desk_or_named_twice_is_not_told() {
        ReadAnswer once = new ReadAnswer(opening.id(), "th", false);

        TicketHead ticket = chat.said("สวัสดีค่ะ", read(new ReadAnswer(UUID.randomUUID(), "th", true), once, once));

        assertThat(first(ticket).readBefore())
                .extracting(AnswerBefore::question)
                .containsExactly("เปิดกี่โมง");
        TicketHead plain = chat.another().said("ไม่ได้อ่านอะไร");
        assertThat(first(plain).readBefore()).isEmpty();
    }

    @Test
    void CH_6_what_stands_before_a_message_of_the_ticket_is_not_kept_again_with_the_next() {
        TicketHead ticket = chat.said("ของยังไม่มา", read(new ReadAnswer(opening.id(), "th", false)));

        chat.said(
                "รอได้ค่ะ",
                read(new ReadAnswer(opening.id(), "th", false), new ReadAnswer(delivery.id(), "th", false)));

        assertThat(chat.hub.messages(ticket).stream()
                        .map(message -> message.readBefore().stream()
                                .map(AnswerBefore::question)
                                .toList())
                        .filter(questions -> !questions.isEmpty()))
                .containsExactly(List.of("เปิดกี่โมง"), List.of("ส่งของกี่วัน"));
    }

    @Test
    void P8_it_is_the_persons_too_and_goes_with_the_message() {
        TicketHead ticket = chat.said("สวัสดีค่ะ", read(new ReadAnswer(opening.id(), "th", false)));
        assertThat(chat.hub
                        .in(() -> chat.hub.spoken.held.of(ticket.customer()))
                        .get(0)
                        .readBefore())
                .containsExactly("เปิดกี่โมง");
        assertThat(kept(opening)).isOne();

        chat.hub.in(() -> chat.hub.desk.jdbi.withHandle(handle -> handle.execute(
                "DELETE FROM ticketing.message WHERE customer = ?",
                ticket.customer().value())));

        assertThat(kept(opening)).isZero();
    }

    private long kept(ShortAnswer answer) {
        return chat.hub.in(() -> chat.hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.answer_read WHERE answer = :answer")
                        .bind("answer", answer.id())
                        .mapTo(Long.class)
                        .one()));
    }

    private MessageView first(TicketHead ticket) {
        return chat.hub.messages(ticket).get(0);
    }

    private ShortAnswer added(String questionTh, String answerTh, String questionEn, String answerEn) {
        return done(chat.hub.in(() -> desk.add(chat.hub.agent(), words(questionTh, answerTh, questionEn, answerEn))));
    }

    private static Shown read(ReadAnswer... answers) {
        return new Shown(List.of(answers), null);
    }

    private static AnswerEntry words(String questionTh, String answerTh, String questionEn, String answerEn) {
        return new AnswerEntry(questionTh, answerTh, questionEn, answerEn, null, null, null, "customer-care");
    }
}

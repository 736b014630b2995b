package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.ticket.TicketHead;

/** What a merge brings into a ticket is new to whoever is writing an answer there, however old it is. */
class MergingWhileWritingTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final String nok = "nok." + UUID.randomUUID() + "@example.com";
    private final TicketHead older = merging.said(Merging.somebodyOnLine(), "ขอยกเลิกได้ไหมคะ");
    private final TicketHead written = hub.delivered(Mails.aMail().from(nok).saying("ส่งเมื่อไหร่คะ"));

    @Test
    void an_answer_that_was_begun_before_the_merge_is_refused_with_what_came_in() {
        hub.claimed();
        merge();

        Outcome<MessageView> late = answer(written.lastMessage());

        assertThat(refusal(late)).isEqualTo("newer-message");
        assertThat(late.<List<String>>fold(sent -> List.of(), Refusal::errors))
                .containsExactly(older.lastMessage().toString());
    }

    @Test
    void once_that_was_read_it_leaves_to_where_the_customer_wrote_last() {
        hub.claimed();
        merge();

        UUID sent = done(answer(older.lastMessage())).id();

        assertThat(hub.claimed()).singleElement().satisfies(message -> {
            assertThat(message.message()).isEqualTo(sent);
            assertThat(message.to()).extracting(to -> to.value()).containsExactly(nok);
        });
        assertThat(refusal(answer(older.lastMessage()))).isEqualTo("newer-message");
        assertThat(done(answer(sent)).id()).isNotNull();
    }

    @Test
    void what_is_written_after_the_merge_is_the_newest_again_and_after_the_undo_nothing_else_is() {
        merge();
        hub.pass(Duration.ofMinutes(1));
        UUID newest = done(hub.answered(written, "ค่ะ")).id();
        assertThat(refusal(answer(older.lastMessage()))).isEqualTo("newer-message");
        merging.parted(older);

        assertThat(hub.messages(older)).extracting(MessageView::movedIn).containsOnlyNulls();
        done(answer(newest));
    }

    private void merge() {
        merging.onePerson(older.customer(), written.customer());
        merging.merged(older, written);
        assertThat(hub.messages(written))
                .filteredOn(message -> message.movedIn() != null)
                .extracting(MessageView::id)
                .contains(older.lastMessage())
                .doesNotContain(written.lastMessage());
    }

    private Outcome<MessageView> answer(UUID read) {
        NewReply reply = new NewReply("ได้ค่ะ", null, read, null, null, null, null, null, null);
        return hub.in(() -> hub.replies.desk.reply(hub.agent(), written.number(), reply));
    }
}

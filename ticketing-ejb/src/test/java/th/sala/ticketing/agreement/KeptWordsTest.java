package th.sala.ticketing.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** A message proves only what its writer says for themselves. */
class KeptWordsTest {
    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("ยินยอมรับข่าวสารค่ะ"));
    private final WrittenWords words = new KeptWords(hub.desk.jdbi);

    @Test
    @Tag("P19.2")
    void what_the_person_wrote_on_the_channel_is_theirs() {
        UUID message = first("message");

        assertThat(wrote(ticket.customer(), message, "email")).isTrue();
        assertThat(wrote(ticket.customer(), message, "line")).isFalse();
        assertThat(wrote(ticket.customer(), UUID.randomUUID(), "email")).isFalse();
    }

    @Test
    @Tag("P19.2")
    void neither_somebody_elses_words_nor_ours_are() {
        TicketHead other = hub.delivered(Mails.aMail()
                .from("other." + UUID.randomUUID() + "@example.com")
                .saying("สวัสดีค่ะ"));
        Hub.done(hub.answered(ticket, "เรียนลูกค้า"));

        assertThat(wrote(other.customer(), first("message"), "email")).isFalse();
        assertThat(wrote(ticket.customer(), first("reply"), "email")).isFalse();
        assertThat(wrote(ticket.customer(), first("acknowledgement"), "email")).isFalse();
    }

    @Test
    @Tag("P19.2")
    void nor_what_was_taken_back() {
        UUID message = first("message");
        hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.execute("UPDATE ticketing.message SET unsent_at = now() WHERE id = ?", message)));

        assertThat(wrote(ticket.customer(), message, "email")).isFalse();
    }

    private boolean wrote(SubjectId person, UUID message, String channel) {
        return hub.in(() -> words.written(person, message, channel)).isPresent();
    }

    private UUID first(String kind) {
        return hub.messages(ticket).stream()
                .filter(message -> message.kind().equals(kind))
                .findFirst()
                .map(MessageView::id)
                .orElseThrow();
    }
}

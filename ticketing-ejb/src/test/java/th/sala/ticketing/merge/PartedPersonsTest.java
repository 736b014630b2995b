package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectsParted;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketState;

/** CU-1: once two turn out to be two, no word and no answer of one is with the other. */
class PartedPersonsTest {
    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final Moves moves = merging.moves;
    private final TicketMerges merges = merging.merges;
    private final String account = "line-" + UUID.randomUUID();
    private final ChannelAddress stranger = new ChannelAddress("line", "U" + UUID.randomUUID(), "ลี");
    private final TicketHead mail;
    private final TicketHead line;
    private final Instant since;

    PartedPersonsTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, converses) VALUES ('line', ?, ?, true)",
                account,
                hub.desk.team)));
        mail = hub.delivered(Mails.aMail().from("nok." + UUID.randomUUID() + "@example.com"));
        line = said("สวัสดีค่ะ");
        hub.pass(Duration.ofMinutes(1));
        since = hub.desk.clock.instant();
        hub.in(() -> hub.consent
                .merges()
                .merge(
                        mail.customer(),
                        line.customer(),
                        List.of(new MergeEvidence("SPOKEN_CHECK", null, null)),
                        "agent1"));
        hub.pass(Duration.ofMinutes(1));
    }

    @Test
    void what_the_other_wrote_meanwhile_goes_back_with_what_was_answered_to_them() {
        done(hub.in(() -> merges.merge(hub.agent(), line.number(), mail.number())));
        hub.pass(Duration.ofMinutes(1));
        assertThat(said("ขอสีแดงค่ะ").id()).isEqualTo(mail.id());
        done(hub.answered(mail, "สีแดงหมดค่ะ"));

        part();

        assertThat(texts(mail)).noneMatch(text -> text.contains("สีแดง"));
        assertThat(texts(line)).anyMatch(text -> text.contains("สีแดง")).anyMatch(text -> text.contains("สีแดงหมด"));
        assertThat(merging.writtenTo(mail)).containsExactly(mail.customer());
        assertThat(merging.writtenTo(line)).containsExactly(line.customer());
        assertThat(said("ยังอยู่ไหมคะ").id()).isEqualTo(line.id());
        assertThat(hub.in(() -> hub.replies.choices.of(hub.agent(), mail.number(), null)))
                .satisfies(choices -> assertThat(done(choices).choices())
                        .extracting(choice -> choice.channel())
                        .containsExactly("email"));
    }

    @Test
    void an_answer_of_one_that_waits_to_leave_to_the_other_is_cancelled() {
        done(hub.in(() -> merges.merge(hub.agent(), line.number(), mail.number())));
        hub.pass(Duration.ofMinutes(1));
        UUID newest = hub.ticketOf(taken("แล้วของล่ะคะ")).lastMessage();
        NewReply later = new NewReply("อีกสักครู่ค่ะ", null, newest, null, null, null, null, null, 600);
        MessageView reply = done(hub.in(() -> hub.replies.desk.reply(hub.agent(), mail.number(), later)));

        part();

        hub.pass(Duration.ofMinutes(11));
        assertThat(hub.in(() -> hub.replies.claimed("line")))
                .extracting(OutboundMessage::message)
                .doesNotContain(reply.id());
        UUID row = hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT id FROM ticketing.outbox WHERE message = :message")
                        .bind("message", reply.id())
                        .mapTo(UUID.class)
                        .one()));
        assertThat(Hub.refusal(hub.in(() -> hub.replies.overseeing.retry(hub.agent(), row))))
                .isEqualTo("not-repeatable");
    }

    @Test
    void where_their_own_ticket_closed_long_ago_another_follows_it() {
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), line.number(), "solved", null, null, null)));
        done(hub.in(() -> merges.merge(hub.agent(), line.number(), mail.number())));
        hub.pass(Duration.ofDays(30));
        assertThat(said("ขอสีแดงค่ะ").id()).isEqualTo(mail.id());

        part();

        TicketHead followed = said("ยังอยู่ไหมคะ");
        assertThat(followed.id()).isNotIn(mail.id(), line.id());
        assertThat(followed.state()).isEqualTo(TicketState.NOT_STARTED);
        assertThat(texts(followed)).anyMatch(text -> text.contains("สีแดง"));
        assertThat(texts(mail)).noneMatch(text -> text.contains("สีแดง"));
    }

    @Test
    void where_their_own_ticket_is_of_another_team_who_read_their_words_goes_on_with_them_in_a_new_one() {
        done(hub.in(() -> merges.merge(hub.agent(), line.number(), mail.number())));
        hub.pass(Duration.ofMinutes(1));
        assertThat(said("ขอสีแดงค่ะ").id()).isEqualTo(mail.id());
        hub.in(() -> hub.desk.jdbi.withHandle(handle ->
                handle.execute("UPDATE ticketing.ticket SET team = ? WHERE id = ?", hub.desk.otherTeam, line.id())));

        part();

        TicketHead goesOn = said("ยังอยู่ไหมคะ");
        assertThat(goesOn.id()).isNotIn(mail.id(), line.id());
        assertThat(goesOn.team()).isEqualTo(hub.desk.team);
        assertThat(texts(goesOn)).anyMatch(text -> text.contains("สีแดง"));
    }

    private void part() {
        hub.pass(Duration.ofMinutes(1));
        hub.in(() -> hub.consent.merges().undo(line.customer(), "supervisor1"));
        SubjectsParted parted = new SubjectsParted(line.customer(), mail.customer(), "supervisor1", since);
        hub.in(() -> {
            moves.parted(parted);
            hub.replies.parted(parted);
            return null;
        });
    }

    private List<String> texts(TicketHead ticket) {
        return hub.messages(ticket).stream().map(MessageView::text).toList();
    }

    private TicketHead said(String text) {
        return hub.ticketOf(taken(text));
    }

    private InboundMessage taken(String text) {
        InboundMessage message = InboundMessage.spoken(
                "line",
                account,
                UUID.randomUUID().toString(),
                stranger,
                text,
                "th",
                List.of(),
                hub.desk.clock.instant());
        hub.delivered(message, new byte[] {1});
        return message;
    }
}

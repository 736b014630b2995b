package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.processing.TicketOpening.Customer;
import th.sala.ticketing.processing.TicketOpening.OpenTicket;
import th.sala.ticketing.reply.ReplyChoices.Choice;
import th.sala.ticketing.reply.ReplyChoices.Choices;
import th.sala.ticketing.ticket.TicketHead;

/** CH-3: what the composer may choose from, and what it takes when nobody chooses. */
class ReplyChoicesTest {
    private final Hub hub = new Hub();
    private final String lineId = "U" + UUID.randomUUID().toString().replace("-", "");
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";

    ReplyChoicesTest() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "INSERT INTO ticketing.account (channel, account, team, by_hand) VALUES ('line', ?, ?, false),"
                        + " ('phone', ?, ?, true)",
                "line-" + hub.desk.team,
                hub.desk.team,
                "phone-" + hub.desk.team,
                hub.desk.team)));
    }

    @Test
    void theLastUsedChannelIsChosenAndTheOthersAreOfferedMasked() {
        TicketHead chat = opened("line");
        one(chat.customer(), hub.delivered(Mails.aMail().from(mail)).customer());

        Choices choices = choices(chat);

        assertThat(choices.channel()).isEqualTo("line");
        assertThat(choices.choices()).extracting(Choice::channel).containsExactly("line", "email");
        assertThat(choices.choices()).allMatch(Choice::permitted);
        assertThat(choices.choices().get(0).lastUsedAt()).isNotNull();
        assertThat(choices.choices().get(1).lastUsedAt()).isNull();
        assertThat(choices.choices().get(1).to())
                .singleElement()
                .asString()
                .contains("•")
                .doesNotContain(mail);
    }

    @Test
    void whereThisMonthsMessagesAreUsedUpAnotherChannelIsChosenAndAnAnswerIsRefusedWithTheReason() {
        TicketHead chat = opened("line");
        one(chat.customer(), hub.delivered(Mails.aMail().from(mail)).customer());
        hub.replies.terms.add(new UsedUp());

        Choices choices = choices(chat);
        assertThat(choices.channel()).isEqualTo("email");
        assertThat(choices.choices().get(0).reason()).isEqualTo("quota-used-up");
        assertThat(choices.choices().get(0).left()).isZero();
        assertThat(choices.choices().get(1).left()).isNull();
        assertThat(choices.choices().get(0).files().most()).isEqualTo(4);
        assertThat(choices.choices().get(1).files()).isEqualTo(FileLimits.USUAL);
        NewReply reply = new NewReply("ค่ะ", null, chat.lastMessage(), null, "line", null, null, null, null);
        assertThat(Hub.refusal(hub.in(() -> hub.replies.desk.reply(hub.agent(), chat.number(), reply))))
                .isEqualTo("quota-used-up");
    }

    /** LINE at the end of a month. */
    private static final class UsedUp implements ChannelTerms {
        @Override
        public String channel() {
            return "line";
        }

        @Override
        public FileLimits files() {
            return new FileLimits(4, 1000, 1000);
        }

        @Override
        public boolean usedUp(String account) {
            return true;
        }

        @Override
        public OptionalLong left(String account) {
            return OptionalLong.of(0);
        }
    }

    @Test
    void anObjectionToOneChannelLeavesTheOtherAsTheChoice() {
        TicketHead chat = opened("line");
        one(chat.customer(), hub.delivered(Mails.aMail().from(mail)).customer());
        hub.in(() -> hub.consent.blocks().objectOn("line", chat.customer(), "customer-care", "subject", null));

        Choices choices = choices(chat);

        assertThat(choices.channel()).isEqualTo("email");
        assertThat(choices.choices().get(0).permitted()).isFalse();
        assertThat(choices.choices().get(0).reason()).isEqualTo("objected");
        MessageView reply = done(hub.answered(chat, "ตอบทางอีเมลค่ะ"));
        assertThat(reply.channel()).isEqualTo("email");
        assertThat(hub.claimed())
                .anySatisfy(sent -> assertThat(sent.to())
                        .extracting(address -> address.value())
                        .containsExactly(mail));
    }

    @Test
    void aCallIsAnsweredByHandOnlyWhereNothingCanBeWritten() {
        TicketHead call = opened("phone", new Customer(null, null, "0812345678", null, null));
        assertThat(choices(call).channel()).isEqualTo("phone");
        one(opened("line").customer(), call.customer());
        assertThat(choices(call).channel()).isEqualTo("line");
        assertThat(choices(call).choices())
                .filteredOn(Choice::byHand)
                .extracting(Choice::channel)
                .containsExactly("phone");
    }

    @Test
    void aTeamWithoutAnAccountThereSaysSo() {
        hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.execute(
                "UPDATE ticketing.account SET team = ? WHERE team = ? AND channel = 'line'",
                hub.desk.otherTeam,
                hub.desk.team)));
        assertThat(choices(opened("line")).choices()).extracting(Choice::reason).containsExactly("channel-unavailable");
    }

    private Choices choices(TicketHead ticket) {
        return done(hub.in(() -> hub.replies.choices.of(hub.agent(), ticket.number(), null)));
    }

    private TicketHead opened(String channel) {
        return opened(channel, new Customer(null, null, null, lineId, "นก"));
    }

    private TicketHead opened(String channel, Customer customer) {
        hub.pass(Duration.ofMinutes(1));
        long number = done(hub.in(() ->
                hub.opening.open(hub.agent(), new OpenTicket("สอบถาม", null, null, channel, customer, "สวัสดีค่ะ"))));
        return done(hub.in(() -> hub.desk.register.visible(hub.agent(), number)));
    }

    private void one(SubjectId survivor, SubjectId other) {
        hub.in(() -> hub.consent
                .merges()
                .merge(survivor, other, List.of(new MergeEvidence("SPOKEN_CHECK", null, null)), "agent1"));
    }
}

package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** CH-3: the hub itself refuses what the channel of an answer does not carry, whoever asks. */
class FileLimitsTest {
    private final FileLimits limits = new FileLimits(2, 100, 150);

    @ParameterizedTest(name = "{0} and {1} bytes: {2}")
    @CsvSource({"100, 50, fits", "101, 1, files-too-large", "100, 51, files-too-large"})
    void each_file_and_all_together_have_a_largest_size(long one, long other, String code) {
        assertThat(code(limits.refuse(List.of(one, other)))).isEqualTo(code);
    }

    @Test
    void a_message_carries_so_many_files_and_may_carry_none() {
        assertThat(code(limits.refuse(List.of(1L, 1L, 1L)))).isEqualTo("too-many-files");
        assertThat(code(limits.refuse(List.of()))).isEqualTo("fits");
    }

    @Test
    void an_answer_whose_file_its_channel_does_not_carry_is_refused_and_asks_nothing() {
        Hub hub = new Hub();
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        hub.replies.terms.add(new SmallMail());
        List<UUID> files = new ArrayList<>();
        for (int size : List.of(10, 11)) {
            files.add(Hub.done(hub.in(() -> hub.spoken.desk.upload(hub.agent(), "a.bin", new byte[size]))));
        }

        assertThat(answer(hub, ticket, files)).isEqualTo("files-too-large");
        assertThat(answer(hub, ticket, files.subList(1, 2))).isEqualTo("files-too-large");
        assertThat(answer(hub, ticket, files.subList(0, 1))).isEqualTo("done");
    }

    private static String answer(Hub hub, TicketHead ticket, List<UUID> files) {
        NewReply reply = new NewReply("แนบมาค่ะ", null, ticket.lastMessage(), null, null, null, null, files, null);
        return Hub.refusal(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)));
    }

    private static String code(Optional<Refusal> refusal) {
        return refusal.map(Refusal::code).orElse("fits");
    }

    /** Mail that carries ten bytes. */
    private static final class SmallMail implements ChannelTerms {
        @Override
        public String channel() {
            return "email";
        }

        @Override
        public FileLimits files() {
            return new FileLimits(2, 10, 20);
        }
    }
}

package th.sala.ticketing.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.FileContent;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.NewReply;
import th.sala.ticketing.ticket.TicketHead;

/** ASVS 5.4.3: what a scanner says decides whether a file may be opened, on the way in and on the way out. */
class ScanningFilesTest {
    private final Eicar scanner = new Eicar();
    private final Hub hub = new Hub(Optional.of(scanner), new ScanPolicy(true));

    @Test
    void a_file_stays_locked_until_the_scanner_called_it_clean() {
        TicketHead ticket = hub.delivered(Mails.aMail().withFile("ใบเสร็จ.txt", "เนื้อไฟล์"));
        MessageView.Attachment before = onlyFile(ticket);
        assertThat(before.state()).isEqualTo("unscanned");
        assertThat(before.locked()).isTrue();
        assertThat(Hub.refusal(opened(before.id()))).isEqualTo("attachment-unscanned");

        hub.desk.feed.clear();
        hub.scans.round();

        MessageView.Attachment after = onlyFile(ticket);
        assertThat(after.state()).isEqualTo("clean");
        assertThat(after.locked()).isFalse();
        assertThat(Hub.done(opened(after.id())).bytes()).isEqualTo("เนื้อไฟล์".getBytes(StandardCharsets.UTF_8));
        assertThat(hub.desk.feed)
                .filteredOn(event -> event.endsWith(hub.desk.team))
                .containsExactly("ticket-changed " + hub.desk.team);
    }

    @Test
    void an_infected_file_is_locked_with_what_was_found_and_so_are_the_bytes_it_came_in() {
        TicketHead ticket = hub.delivered(Mails.aMail().withFile("invoice.pdf", FakeClamd.EICAR));
        hub.scans.round();

        MessageView message = hub.messages(ticket).get(0);
        assertThat(message.attachments()).singleElement().satisfies(file -> {
            assertThat(file.state()).isEqualTo("infected");
            assertThat(file.locked()).isTrue();
            assertThat(file.reason()).isEqualTo("Eicar-Test-Signature");
            assertThat(Hub.refusal(opened(file.id()))).isEqualTo("attachment-infected");
        });
        assertThat(message.text()).as("the words stay readable").isNotBlank();
        assertThat(Hub.refusal(hub.in(() -> hub.spoken.desk.raw(hub.agent(), ticket.number(), message.id(), "legal"))))
                .isEqualTo("attachment-infected");
    }

    @Test
    void a_file_the_scanner_will_never_look_at_says_so() {
        scanner.limit = 3;
        TicketHead ticket = hub.delivered(Mails.aMail().withFile("film.mp4", "large"));
        hub.scans.round();

        assertThat(onlyFile(ticket).reason()).isEqualTo(ScanPolicy.TOO_LARGE);
        assertThat(Hub.refusal(opened(onlyFile(ticket).id()))).isEqualTo("attachment-unscannable");
        scanner.limit = Integer.MAX_VALUE;
        hub.pass(Duration.ofMinutes(5));
        hub.scans.round();
        assertThat(onlyFile(ticket).state()).isEqualTo("unscanned");
    }

    @Test
    void a_scanner_that_is_away_loses_no_file_and_is_asked_again() {
        scanner.away = true;
        TicketHead ticket = hub.delivered(Mails.aMail().withFile("a.txt", "a"));
        hub.scans.round();
        assertThat(onlyFile(ticket).state()).isEqualTo("unscanned");

        scanner.away = false;
        hub.scans.round();
        assertThat(onlyFile(ticket).state()).as("its turn comes").isEqualTo("unscanned");
        hub.pass(Duration.ofMinutes(3));
        hub.scans.round();
        assertThat(onlyFile(ticket).state()).isEqualTo("clean");
    }

    @Test
    void an_answer_leaves_only_with_files_that_were_called_clean() {
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        MessageView clean = answeredWith(ticket, "ราคา.txt", "100 บาท");
        assertThat(hub.claimed()).isEmpty();

        hub.scans.round();
        assertThat(hub.claimed())
                .singleElement()
                .satisfies(sent -> assertThat(sent.attachments()).hasSize(1));
        assertThat(delivery(ticket, clean)).isEqualTo("sending");
    }

    @Test
    void an_answer_with_an_infected_file_never_leaves_and_says_why() {
        TicketHead ticket = hub.delivered(Mails.aMail().automatic());
        MessageView answer = answeredWith(ticket, "ราคา.txt", FakeClamd.EICAR);
        hub.scans.round();

        assertThat(hub.claimed()).isEmpty();
        assertThat(delivery(ticket, answer)).isEqualTo("failed");
        assertThat(hub.messages(ticket).get(1).delivery().reason()).isEqualTo("attachment-infected");
    }

    @Test
    void without_a_scanner_and_its_rule_a_file_opens_and_says_that_nobody_looked() {
        Hub plain = new Hub();
        TicketHead ticket = plain.delivered(Mails.aMail().withFile("a.txt", "a"));
        plain.scans.round();

        MessageView.Attachment file =
                plain.messages(ticket).get(0).attachments().get(0);
        assertThat(file.state()).isEqualTo("unscanned");
        assertThat(file.locked()).isFalse();
        assertThat(Hub.done(plain.in(() -> plain.spoken.desk.attachment(plain.agent(), file.id())))
                        .name())
                .isEqualTo("a.txt");
    }

    private Outcome<FileContent> opened(UUID file) {
        return hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file));
    }

    private MessageView.Attachment onlyFile(TicketHead ticket) {
        return hub.messages(ticket).get(0).attachments().get(0);
    }

    private MessageView answeredWith(TicketHead ticket, String name, String content) {
        UUID file = Hub.done(
                hub.in(() -> hub.spoken.desk.upload(hub.agent(), name, content.getBytes(StandardCharsets.UTF_8))));
        UUID newest = hub.messages(ticket).get(0).id();
        NewReply reply = new NewReply("แนบไฟล์ค่ะ", null, newest, null, null, null, null, List.of(file), null);
        return Hub.done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)));
    }

    private String delivery(TicketHead ticket, MessageView message) {
        return hub.messages(ticket).stream()
                .filter(one -> one.id().equals(message.id()))
                .findFirst()
                .orElseThrow()
                .delivery()
                .state();
    }

    /** Knows the test virus. */
    private static final class Eicar implements Scanner {
        private int limit = Integer.MAX_VALUE;
        private boolean away;

        @Override
        public Verdict scan(byte[] content) {
            if (away) {
                throw new ScannerUnavailable("away", null);
            }
            if (content.length > limit) {
                return new Verdict.TooLarge();
            }
            return new String(content, StandardCharsets.UTF_8).contains(FakeClamd.EICAR)
                    ? new Verdict.Infected("Eicar-Test-Signature")
                    : new Verdict.Clean();
        }

        @Override
        public boolean ready() {
            return !away;
        }
    }
}

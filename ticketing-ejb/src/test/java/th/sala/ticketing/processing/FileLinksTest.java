package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.reply.FileLinks;
import th.sala.ticketing.reply.FileLinks.Gone;
import th.sala.ticketing.reply.FileLinks.Opened;
import th.sala.ticketing.reply.FileLinks.Unknown;
import th.sala.ticketing.reply.IssuedFileLinks;
import th.sala.ticketing.ticket.TicketHead;

/** A file that leaves as a link is there for whoever has the link, for a week, unless it is erased before. */
class FileLinksTest {
    private final Hub hub = new Hub();
    private final FileLinks links =
            new IssuedFileLinks(hub.desk.jdbi, hub.intake.blobs, hub.desk.clock, "https://hub.example.com", 7);
    private final TicketHead ticket = hub.delivered(Mails.aMail().withFile("ใบเสร็จ.txt", "หนึ่งร้อยบาท"));
    private final UUID message = ticket.lastMessage();
    private final UUID file =
            hub.in(() -> hub.spoken.messages.files(message)).get(0).blob();

    @Test
    void a_link_opens_its_file_as_often_as_wanted() {
        String token = token();
        open(token);
        assertThat(open(token)).isInstanceOfSatisfying(Opened.class, opened -> {
            assertThat(opened.name()).isEqualTo("ใบเสร็จ.txt");
            assertThat(new String(opened.bytes(), StandardCharsets.UTF_8)).isEqualTo("หนึ่งร้อยบาท");
        });
    }

    @Test
    void after_a_week_it_is_gone() {
        String token = token();
        hub.pass(Duration.ofDays(8));
        assertThat(open(token)).isInstanceOf(Gone.class);
    }

    @Test
    void when_the_message_was_erased_it_is_gone() {
        String token = token();
        hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.execute("DELETE FROM ticketing.message WHERE id = ?", message)));
        assertThat(open(token)).isInstanceOf(Gone.class);
    }

    @Test
    void whatever_else_is_no_link() {
        assertThat(open("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")).isInstanceOf(Unknown.class);
    }

    private String token() {
        String link = hub.in(() -> links.issue(message, file));
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private FileLinks.Opening open(String token) {
        return hub.in(() -> links.open(token));
    }
}

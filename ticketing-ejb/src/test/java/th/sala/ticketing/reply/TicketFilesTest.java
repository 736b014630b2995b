package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.ticket.TicketHead;

/** TK-13: pictures, sounds, files and videos go with a ticket, each known by its content. */
class TicketFilesTest {
    private static final byte[] PICTURE =
            bytes(0x89, 'P', 'N', 'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 'I', 'H', 'D', 'R');
    private static final byte[] SOUND = bytes('I', 'D', '3', 3, 0, 0, 0, 0, 0, 0);
    private static final byte[] FILE = "%PDF-1.7 invented".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] VIDEO = bytes(0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0);

    private final Hub hub = new Hub();
    private final TicketHead ticket = hub.delivered(Mails.aMail().saying("เครื่องมีเสียงดัง"));

    @Test
    void a_picture_a_sound_a_file_and_a_video_of_a_mail_stand_on_its_ticket_and_are_opened_there_TK_13() {
        TicketHead sent = hub.delivered(Mails.aMail()
                .withFile("รูป.png", "image/png", PICTURE)
                .withFile("เสียง.mp3", "audio/mpeg", SOUND)
                .withFile("คู่มือ.pdf", "application/pdf", FILE)
                .withFile("วิดีโอ.mp4", "video/mp4", VIDEO));

        List<MessageView.Attachment> shown = hub.messages(sent).get(0).attachments();
        assertThat(shown)
                .extracting(MessageView.Attachment::name)
                .containsExactly("รูป.png", "เสียง.mp3", "คู่มือ.pdf", "วิดีโอ.mp4");
        assertThat(shown)
                .extracting(MessageView.Attachment::type)
                .containsExactly("image/png", "audio/mpeg", "application/pdf", "video/mp4");
        assertThat(shown)
                .extracting(file -> done(hub.in(() -> hub.spoken.desk.attachment(hub.agent(), file.id())))
                        .bytes())
                .containsExactly(PICTURE, SOUND, FILE, VIDEO);
    }

    @Test
    void a_picture_a_sound_a_file_and_a_video_stand_on_the_ticket_and_leave_with_an_answer_TK_13() {
        List<UUID> files = List.of(
                uploaded("รูป.png", PICTURE),
                uploaded("เสียง.mp3", SOUND),
                uploaded("คู่มือ.pdf", FILE),
                uploaded("วิดีโอ.mp4", VIDEO));

        NewReply reply = new NewReply("ดูไฟล์แนบค่ะ", null, ticket.lastMessage(), null, null, null, null, files, null);
        MessageView answer = done(hub.in(() -> hub.replies.desk.reply(hub.agent(), ticket.number(), reply)));

        assertThat(answer.attachments())
                .extracting(MessageView.Attachment::name)
                .containsExactly("รูป.png", "เสียง.mp3", "คู่มือ.pdf", "วิดีโอ.mp4");
        assertThat(answer.attachments())
                .extracting(MessageView.Attachment::type)
                .containsExactly("image/png", "audio/mpeg", "application/pdf", "video/mp4");
        assertThat(hub.claimed())
                .anySatisfy(sent -> assertThat(sent.attachments()).hasSize(4));
    }

    private UUID uploaded(String name, byte[] content) {
        return done(hub.in(() -> hub.spoken.desk.upload(hub.agent(), name, content)));
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        for (int at = 0; at < values.length; at++) {
            bytes[at] = (byte) values[at];
        }
        return bytes;
    }
}

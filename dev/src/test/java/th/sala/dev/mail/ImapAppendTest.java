package th.sala.dev.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImapAppendTest {
    private static final String ADDRESS = "support@sala.test";

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));

    @BeforeEach
    void start() {
        server.setUser(ADDRESS, ADDRESS, ADDRESS);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void every_message_arrives_with_the_body_it_had() throws Exception {
        String mail = "From: a@example.com\r\nSubject: x\r\n\r\nบรรทัดแรก\r\n.จุดนำหน้า\r\n";
        try (var mailbox = ImapAppend.into("127.0.0.1", server.getImap().getPort(), ADDRESS)) {
            mailbox.append(mail.getBytes(StandardCharsets.UTF_8));
            mailbox.append(mail.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(received -> assertThat(
                                new String(received.getRawInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .isEqualTo("บรรทัดแรก\r\n.จุดนำหน้า\r\n"));
    }

    @Test
    void a_wrong_sign_in_is_told() {
        assertThatThrownBy(() -> ImapAppend.into("127.0.0.1", server.getImap().getPort(), "nobody@sala.test"))
                .isInstanceOf(IOException.class);
    }
}

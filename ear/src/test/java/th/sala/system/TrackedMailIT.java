package th.sala.system;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import th.sala.system.client.Desk;
import th.sala.system.client.Mailbox;

/** CH-10: a mail that wants to know who reads it, from the mailbox to what the console is given. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class TrackedMailIT {
    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final Desk desk = Desk.of("agent1");

    @Test
    void a_tracking_pixel_is_stored_blocked_and_no_script_is_stored_at_all_CH_10() {
        Mailbox.of("support@sala.test")
                .append("""
                From: malee.%1$s@example.com
                To: support@sala.test
                Subject: care %1$s
                MIME-Version: 1.0
                Content-Type: text/html; charset=us-ascii

                <p>Good care<img width="1" height="1" src="https://tracker.test/p.gif?who=%1$s" alt="">begins with listening.</p>
                <div style="background:url(https://tracker.test/b.gif)">Thank you</div>
                <script>new Image().src = "https://tracker.test/s.gif"</script>
                """.formatted(mark).replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));

        long number = desk.ticketAbout("care " + mark).getInt("number");
        JsonObject message = desk.messages(number, "message").get(0);

        assertThat(message.getString("html"))
                .contains("data-remote-src=\"https://tracker.test/p.gif")
                .doesNotContain(" src=", "srcset", "<script", "url(", "style=", "new Image");
        assertThat(message.getString("text"))
                .contains("begins with listening", "Thank you")
                .doesNotContain("tracker.test", "new Image");
    }
}

package th.sala.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import th.sala.channels.channel.Channel;
import th.sala.channels.channel.ChannelDesk.Probe;

/** The test button of a LINE account, and what its health says afterwards (CH-7). */
class LineProbeTest {
    private static final String BOT = "U00000000000000000000000000000000";
    private static final Channel ACCOUNT = new Channel(
            "line-shop", "line", "ไลน์", "LINE", Map.of("botUserId", BOT), Map.of("accessToken", "a token"), true);

    private final ScriptedLine line = new ScriptedLine();
    private final RememberingHealth health = new RememberingHealth();

    @AfterEach
    void stop() {
        line.close();
    }

    @Test
    void a_token_of_the_account_is_fine_and_clears_an_earlier_trouble() {
        line.answers(200, Map.of(), "{\"userId\":\"" + BOT + "\",\"basicId\":\"@sala\"}");
        assertThat(probe()).isEqualTo(new Probe(true, "works", "LINE answers as @sala."));
        assertThat(health.told).containsExactly("answers");
        assertThat(line.calls)
                .singleElement()
                .satisfies(call -> assertThat(call.path()).isEqualTo("/v2/bot/info"));
    }

    @Test
    void a_token_that_line_refuses_is_said_and_stands_in_the_health() {
        line.answers(401);
        assertThat(probe().ok()).isFalse();
        assertThat(health.told).containsExactly("token-refused");
    }

    @Test
    void a_token_of_another_account_is_no_token_of_this_one() {
        line.answers(200, Map.of(), "{\"userId\":\"U1\",\"basicId\":\"@other\"}");
        assertThat(probe())
                .isEqualTo(new Probe(false, "other-account", "The access token belongs to another LINE account."));
    }

    @Test
    void a_line_that_is_down_is_no_refused_token() {
        line.answers(503);
        assertThat(probe().ok()).isFalse();
        line.close();
        assertThat(probe()).isEqualTo(new Probe(false, "unreachable", "LINE cannot be reached."));
        assertThat(health.told).containsExactly("unreachable", "unreachable");
    }

    private Probe probe() {
        return new LineProbe(line.settings(), health).probe(ACCOUNT);
    }
}

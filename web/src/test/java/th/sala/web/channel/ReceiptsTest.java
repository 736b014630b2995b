package th.sala.web.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.outcome.Refusal;
import th.sala.web.problem.Problem;

class ReceiptsTest {

    @Test
    void what_a_port_refuses_behind_a_door_is_answered_as_everywhere() {
        var unfit = new Refusal(
                Refusal.Kind.INVALID, "unfit-call", "This call cannot be.", List.of("startedAt: is required"));
        assertThat(problem(unfit).status()).isEqualTo(422);
        assertThat(problem(unfit).json().toString())
                .contains("\"errors\":[\"startedAt: is required\"]", "/problems/unfit-call");

        assertThat(problem(Refusal.of(Refusal.Kind.FORBIDDEN, "no-team", "You belong to no team."))
                        .status())
                .isEqualTo(403);
        assertThat(problem(Refusal.of(Refusal.Kind.NOT_FOUND, "unknown-ticket", "There is none."))
                        .status())
                .isEqualTo(404);
    }

    private static Problem problem(Refusal refusal) {
        return Receipts.problem(new Receipt.Declined(refusal));
    }
}

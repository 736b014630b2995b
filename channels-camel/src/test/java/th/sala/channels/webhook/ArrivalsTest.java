package th.sala.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ArrivalPressure;
import th.sala.ticketing.intake.UnreadableMessage;

class ArrivalsTest {
    private final List<Integer> calls = new ArrayList<>();

    @Test
    void a_call_that_another_one_crossed_is_taken_piece_by_piece() {
        Arrivals arrivals = over(new SQLException("deadlock detected", "40P01"), 2);

        assertThat(arrivals.accept(some(2)).ids()).hasSize(2);
        assertThat(calls).containsExactly(2, 1, 1);
    }

    @Test
    void P1_what_the_surroundings_refuse_is_not_taken_and_not_set_aside() {
        Arrivals arrivals = over(new SQLTransientConnectionException("no database"), 1);

        assertThatThrownBy(() -> arrivals.accept(some(2))).hasRootCauseMessage("no database");
        assertThat(calls).containsExactly(2, 1);
    }

    /** @param from how many arrivals at least the fault meets */
    private Arrivals over(Exception fault, int from) {
        WebhookIntake intake = new WebhookIntake(null, null) {
            @Override
            public List<UUID> accept(List<Arrival> arrivals) {
                calls.add(arrivals.size());
                if (arrivals.size() >= from) {
                    throw new IllegalStateException(fault);
                }
                return arrivals.stream().map(any -> UUID.randomUUID()).toList();
            }
        };
        return new Arrivals(intake, new ArrivalPressure());
    }

    private static List<Arrival> some(int many) {
        return Stream.<Arrival>generate(() -> new Arrival.Unreadable(
                        new UnreadableMessage(
                                "line", "line-test", UUID.randomUUID().toString(), "unread"),
                        new byte[0]))
                .limit(many)
                .toList();
    }
}

package th.sala.ticketing.processing;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.ArrivalPressure;

/** What fails because the database is away for a while is not counted against any message. */
class PassingTroubleTest {
    private final UUID message = UUID.randomUUID();
    private final List<UUID> counted = new ArrayList<>();

    @Test
    void a_fault_of_the_surroundings_is_no_attempt() {
        worker(new SQLException("The database is shutting down.", "57P01")).trySuspects();

        assertThat(counted).isEmpty();
    }

    @Test
    void a_fault_of_the_message_is() {
        worker(new SQLException("null value in column", "23502")).trySuspects();

        assertThat(counted).containsExactly(message);
    }

    private InboxWorker worker(SQLException fault) {
        InboxBatch batch = new WorkedBatch() {
            @Override
            public List<UUID> suspects(int limit) {
                return List.of(message);
            }

            @Override
            public boolean deliverOne(UUID id) {
                throw new DeliveryFailed(1, new IllegalStateException(fault));
            }

            @Override
            public void failed(UUID id, String reason) {
                counted.add(id);
            }
        };
        return new InboxWorker(batch, new ArrivalPressure());
    }
}

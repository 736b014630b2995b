package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.EmptyHolder;
import th.sala.consent.testing.TestDatabase;

class JoinedDataHoldersTest {
    private final JoinedDataHolders holders = new JoinedDataHolders(
            ConsentPorts.on(TestDatabase.shared().app(), Clock.systemUTC()).merges());

    @Test
    void theKernelComesLastBecauseTheOthersFindByItsIdentifiers() {
        List.of("ticketing", "consent", "channels").forEach(name -> holders.register(new EmptyHolder(name)));
        assertThat(holders.all())
                .extracting(SubjectDataHolder::name)
                .containsExactly("channels", "ticketing", "consent");
    }
}

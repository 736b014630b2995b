package th.sala.consent.subject;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestDatabase;

class JoinedDataHoldersTest {
    private final JoinedDataHolders holders = new JoinedDataHolders(
            ConsentPorts.on(TestDatabase.shared().app(), Clock.systemUTC()).merges());

    @Test
    void theKernelComesLastBecauseTheOthersFindByItsIdentifiers() {
        List.of("ticketing", "consent", "channels").forEach(name -> holders.register(new Named(name)));
        assertThat(holders.all())
                .extracting(SubjectDataHolder::name)
                .containsExactly("channels", "ticketing", "consent");
    }

    private record Named(String name) implements SubjectDataHolder {
        @Override
        public Set<String> tables() {
            return Set.of();
        }

        @Override
        public long count(SubjectId subject) {
            return 0;
        }

        @Override
        public JsonObject export(SubjectId subject) {
            return JsonObject.EMPTY_JSON_OBJECT;
        }

        @Override
        public long rectify(SubjectId subject, Identifier wrong, Identifier right) {
            return 0;
        }

        @Override
        public long restrict(SubjectId subject, boolean restricted) {
            return 0;
        }

        @Override
        public long erase(SubjectId subject) {
            return 0;
        }
    }
}

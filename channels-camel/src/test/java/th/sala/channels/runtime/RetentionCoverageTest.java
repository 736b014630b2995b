package th.sala.channels.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.channels.line.LineRetention;
import th.sala.channels.meta.MetaRetention;
import th.sala.channels.webchat.GuestRetention;
import th.sala.consent.retention.ConsentRetention;
import th.sala.consent.retention.RetainedRecords;
import th.sala.consent.retention.RetainedStores;
import th.sala.consent.retention.Retentions;
import th.sala.consent.testing.NotedErasures;
import th.sala.consent.testing.TestDatabase;
import th.sala.ticketing.retention.DeskRetention;

/** Whoever adds a table with personal data says here, by a store, how long it is kept. */
@Tag("P37.3")
class RetentionCoverageTest {
    private final Jdbi app = TestDatabase.shared().app();
    private final Joined stores = new Joined();

    @Test
    void every_table_with_personal_data_has_a_rule_of_retention() {
        new ConsentRetention(app, stores).join();
        new DeskRetention(app, stores, null, new NotedErasures()).join();
        new LineRetention(app, stores).join();
        new MetaRetention(app, stores).join();
        new GuestRetention(app, stores).join();

        assertThat(Retentions.on(app, Clock.systemUTC(), stores.all()).desk().uncovered())
                .isEmpty();
    }

    private static final class Joined implements RetainedStores {
        private final List<RetainedRecords> all = new ArrayList<>();

        @Override
        public void register(RetainedRecords store) {
            all.add(store);
        }

        @Override
        public List<RetainedRecords> all() {
            return all;
        }
    }
}

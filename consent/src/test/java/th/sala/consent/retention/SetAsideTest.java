package th.sala.consent.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** One record that cannot be taken stops no other. */
@Tag("P37.3")
class SetAsideTest {
    private static final Jdbi APP = TestDatabase.shared().app();

    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final Persons persons = new Persons();
    private final Retentions retention = Retentions.on(APP, clock, List.of(persons));
    private final RetentionDesk desk = retention.desk();

    @Test
    void whoCannotBeErasedIsSetAsideWithACodeAndTheOthersGo() {
        UUID poison = persons.due.get(1);
        persons.poison.add(poison);
        UUID run = retention.approved("contact");

        retention.takeAll();

        assertThat(persons.due).containsExactly(poison);
        assertThat(desk.run(run).orElseThrow().state()).isEqualTo("done");
        assertThat(mine()).singleElement().satisfies(aside -> {
            assertThat(aside.record()).isEqualTo(poison);
            assertThat(aside.run()).isEqualTo(run);
            assertThat(aside.reason()).isEqualTo("database-23503");
        });
    }

    @Test
    void itIsTriedAgainAfterADayAndSettledOnceItWent() {
        UUID poison = persons.due.get(0);
        persons.poison.add(poison);
        retention.approved("contact");
        retention.takeAll();

        persons.poison.clear();
        retention.approved("contact");
        retention.takeAll();
        assertThat(persons.due).as("passed over for a day").containsExactly(poison);

        clock.move(Duration.ofDays(1).plusSeconds(1));
        retention.approved("contact");
        retention.takeAll();
        assertThat(persons.due).isEmpty();
        assertThat(mine()).isEmpty();
    }

    @Test
    void anOfficerHasItTriedAgainAtOnce() {
        UUID poison = persons.due.get(2);
        persons.poison.add(poison);
        retention.approved("contact");
        retention.takeAll();
        UUID aside = mine().get(0).id();

        assertThat(Retentions.done(desk.again(aside, "dpo1")).record()).isEqualTo(poison);
        assertThat(desk.again(aside, "dpo1")).isEqualTo(new RetentionOutcome.Refused<>(RetentionRefusal.UNKNOWN_ASIDE));
        retention.approved("contact");
        retention.takeAll();
        assertThat(mine()).as("it failed again").hasSize(1);

        persons.poison.clear();
        desk.again(mine().get(0).id(), "dpo1");
        retention.approved("contact");
        retention.takeAll();
        assertThat(persons.due).isEmpty();
    }

    @Test
    void whenEverythingFailsTheRunWaits() {
        Stream.generate(UUID::randomUUID).limit(30).forEach(persons.due::add);
        persons.poison.addAll(persons.due);
        UUID run = retention.approved("contact");

        assertThatThrownBy(retention::takeAll).isInstanceOf(IllegalStateException.class);

        assertThat(desk.run(run).orElseThrow().state()).isEqualTo("running");
        assertThat(mine()).hasSize(20);
        persons.poison.clear();
        retention.takeAll();
        assertThat(desk.run(run).orElseThrow().state()).isEqualTo("done");
    }

    @Test
    void aFaultOfTheSurroundingsSetsNobodyAside() {
        persons.poison.addAll(persons.due);
        persons.state = "40001";
        retention.approved("contact");

        assertThatThrownBy(retention::takeAll).isInstanceOf(IllegalStateException.class);

        assertThat(mine()).isEmpty();
        persons.poison.clear();
        retention.takeAll();
        assertThat(persons.due).isEmpty();
    }

    private List<AsideRecord> mine() {
        return desk.asides().stream()
                .filter(aside -> aside.store().equals(persons.name()))
                .toList();
    }

    /** Some of whom cannot be erased. */
    private final class Persons implements SingleRecords {
        private final String name = "persons." + UUID.randomUUID();
        private final List<UUID> due =
                new ArrayList<>(Stream.generate(UUID::randomUUID).limit(4).toList());
        private final Set<UUID> poison = new HashSet<>();
        private String state = "23503";

        @Override
        public String name() {
            return name;
        }

        @Override
        public String category() {
            return "contact";
        }

        @Override
        public Set<String> tables() {
            return Set.of();
        }

        @Override
        public Standing standing(Reach reach) {
            return new Standing(due.size(), 0, 0);
        }

        @Override
        public long take(Reach reach, int most) {
            List<UUID> taken = next(most);
            if (taken.stream().anyMatch(poison::contains)) {
                throw new IllegalStateException(new SQLException("still referred to", state));
            }
            due.removeAll(taken);
            return taken.size();
        }

        @Override
        public Optional<UUID> first(Reach reach) {
            return next(1).stream().findFirst();
        }

        @Override
        public boolean isThere(UUID record) {
            return due.contains(record);
        }

        private List<UUID> next(int most) {
            List<UUID> aside = mine().stream()
                    .filter(one -> one.at().isAfter(clock.instant().minus(Duration.ofDays(1))))
                    .map(AsideRecord::record)
                    .toList();
            return due.stream().filter(one -> !aside.contains(one)).limit(most).toList();
        }
    }
}

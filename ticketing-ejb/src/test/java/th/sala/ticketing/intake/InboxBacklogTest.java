package th.sala.ticketing.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** These tests play long after all others, so that what those left behind is late from the beginning. */
class InboxBacklogTest {
    private static final UUID NOWHERE = new UUID(0, 0);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final IntakeBench bench = new IntakeBench();
    private final String sender = UUID.randomUUID() + "@example.com";
    private final List<UUID> arrived = new ArrayList<>();

    InboxBacklogTest() {
        bench.clock.move(Duration.ofDays(3650));
    }

    @AfterEach
    void nothing_stays() {
        arrived.forEach(id -> bench.committed(() -> {
            bench.intakes.pending.delivered(id, NOWHERE, NOWHERE);
            return null;
        }));
    }

    @Test
    void a_message_is_late_when_it_waits_for_more_than_a_minute() {
        long before = lateAfter(MINUTE.plusSeconds(1));
        arrived();
        assertThat(lateAfter(MINUTE)).isEqualTo(before);

        assertThat(lateAfter(Duration.ofSeconds(5))).isEqualTo(before + 1);
        assertThat(bench.committed(bench.intakes.backlog::late).oldest())
                .hasValueSatisfying(age -> assertThat(age).isGreaterThanOrEqualTo(Duration.ofSeconds(65)));
    }

    @Test
    void a_pause_after_a_failure_makes_neither_the_failed_nor_those_behind_it_late() {
        UUID failed = arrived();
        arrived();
        long before = lateAfter(MINUTE.multipliedBy(2)) - 2;
        bench.committed(() -> {
            bench.intakes.pending.failed(failed, "invented");
            return null;
        });

        assertThat(lateAfter(Duration.ofSeconds(10).plus(MINUTE))).isEqualTo(before);
        assertThat(lateAfter(Duration.ofSeconds(1))).isEqualTo(before + 2);
    }

    @Test
    void what_is_taken_out_of_quarantine_is_not_late_at_once() {
        UUID failed = arrived();
        for (int attempt = 0; attempt < 3; attempt++) {
            bench.committed(() -> {
                bench.intakes.pending.failed(failed, "invented");
                return null;
            });
        }
        long before = lateAfter(MINUTE.multipliedBy(2));
        bench.committed(() -> bench.intakes.quarantine.replay(failed, "supervisor1"));

        assertThat(lateAfter(MINUTE)).isEqualTo(before);
        assertThat(lateAfter(Duration.ofSeconds(1))).isEqualTo(before + 1);
    }

    private long lateAfter(Duration time) {
        bench.clock.move(time);
        return bench.committed(bench.intakes.backlog::late).messages();
    }

    private UUID arrived() {
        InboundMessage mail = Mails.aMail().from(sender).inbound();
        bench.intakes.intake.accept(mail, mail.externalId().getBytes(UTF_8));
        UUID id = bench.id(mail.externalId());
        arrived.add(id);
        return id;
    }
}

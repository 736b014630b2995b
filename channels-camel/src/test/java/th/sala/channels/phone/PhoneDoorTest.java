package th.sala.channels.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.channels.webhook.Receipt;
import th.sala.ticketing.call.CallReport;

class PhoneDoorTest {
    private static final CallReport CALL = new CallReport(
            "agent",
            null,
            "inbound",
            "๐๘๑-๒๓๔-๕๖๓๔",
            null,
            Instant.parse("2026-11-22T02:00:00Z"),
            null,
            null,
            null,
            null,
            null,
            40,
            "abandoned",
            null,
            null,
            2,
            "สายหลุด",
            null,
            null,
            null,
            100003L);

    private final RememberingCalls log = new RememberingCalls();
    private final PhoneDoor door = new PhoneDoor(log);

    @Test
    void a_logged_call_comes_through_the_door_as_it_was_told() {
        Receipt receipt = door.take(new LoggedCall("agent1", Set.of("agent", "supervisor"), CALL).envelope());

        assertThat(receipt).isInstanceOf(Receipt.Taken.class);
        assertThat(log.calls).containsExactly(CALL);
    }

    @Test
    void what_cannot_be_is_told_fault_by_fault() {
        CallReport nothing = new CallReport(
                "agent", null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null, null, null, null);

        assertThat(door.take(new LoggedCall("agent1", Set.of("agent"), nothing).envelope()))
                .isInstanceOfSatisfying(
                        Receipt.Declined.class,
                        declined -> assertThat(declined.refusal().errors()).containsExactly("startedAt: is required"));
    }
}

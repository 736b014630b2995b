package th.sala.dev.drill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import th.sala.dev.drill.RoutingReplay.Found;
import th.sala.dev.drill.ShiftLog.Worker;
import th.sala.dev.stored.RoutingHistory.Move;
import th.sala.dev.stored.RoutingHistory.Need;

class RoutingReplayTest {
    private static final Worker ANNA = new Worker("anna", 6, Set.of("th"), Set.of());
    private static final Need THAI = new Need("th", "", 3);

    @Test
    void work_waits_beside_who_has_room_for_it_until_it_is_given() {
        Found found = replay(state("a", 1000, "not-started", THAI), given("a", 2500, "anna", THAI));

        assertThat(found).isEqualTo(new Found(1, 0, 0, 1500, 0));
    }

    @Test
    void work_that_nobody_can_take_waits_beside_nobody() {
        Need english = new Need("en", "", 3);
        Need skilled = new Need("th", "vip", 3);
        Need heavy = new Need("th", "", 7);

        Found found = replay(
                state("a", 1000, "not-started", english),
                state("b", 1000, "not-started", skilled),
                state("c", 1000, "not-started", heavy),
                state("d", 9000, "not-started", THAI),
                given("d", 9100, "anna", THAI));

        assertThat(found.longest()).isEqualTo(100);
    }

    @Test
    void full_hands_have_no_room_and_more_than_full_hands_are_a_fault() {
        Found found = replay(
                state("a", 1000, "not-started", THAI),
                given("a", 1000, "anna", THAI),
                state("b", 1000, "not-started", THAI),
                given("b", 1000, "anna", THAI),
                state("c", 1000, "not-started", THAI),
                given("c", 8000, "anna", THAI));

        assertThat(found).isEqualTo(new Found(3, 1, 0, 0, 0));
    }

    @Test
    void work_that_waits_too_long_beside_somebody_with_room_is_counted() {
        Found found = replay(
                state("a", 1000, "not-started", THAI),
                given("a", 4000, "anna", THAI),
                state("a", 5000, "done", THAI),
                state("b", 6000, "not-started", THAI),
                given("b", 6500, "anna", THAI));

        assertThat(found).isEqualTo(new Found(2, 0, 0, 3000, 1));
    }

    @Test
    void who_has_gone_has_no_room() {
        List<ShiftLog> shifts = List.of(new ShiftLog(ANNA, true, 0), new ShiftLog(ANNA, false, 1500));

        Found found = RoutingReplay.of(
                List.of(state("a", 1000, "not-started", THAI), state("b", 9000, "done", THAI)), shifts, 2000);

        assertThat(found.longest()).isEqualTo(500);
    }

    @Test
    void who_is_passed_over_while_each_piece_of_work_goes_to_somebody_else_at_once_is_no_fault() {
        Worker bob = new Worker("bob", 30, Set.of("th"), Set.of());
        List<ShiftLog> shifts = List.of(new ShiftLog(ANNA, true, 0), new ShiftLog(bob, true, 0));
        List<Move> moves = List.of(
                state("a", 1000, "not-started", THAI),
                state("b", 1800, "not-started", THAI),
                given("a", 1900, "bob", THAI),
                state("c", 2600, "not-started", THAI),
                given("b", 2700, "bob", THAI),
                given("c", 3500, "bob", THAI));

        assertThat(RoutingReplay.of(moves, shifts, 2000)).isEqualTo(new Found(3, 0, 0, 900, 0));
    }

    private static Found replay(Move... moves) {
        return RoutingReplay.of(List.of(moves), List.of(new ShiftLog(ANNA, true, 0)), 2000);
    }

    private static Move state(String ticket, long at, String state, Need need) {
        return new Move(ticket, "state", state, null, at, need);
    }

    private static Move given(String ticket, long at, String user, Need need) {
        return new Move(ticket, "assignee", user, "least loaded: anna, 0 of 6 points", at, need);
    }
}

package th.sala.dev.drill;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import th.sala.dev.drill.ShiftLog.Worker;
import th.sala.dev.stored.RoutingHistory.Move;
import th.sala.dev.stored.RoutingHistory.Need;

/**
 * Plays a day of routing again from what was stored, and looks at every moment whether an agent who was there had room for
 * work that waited. How long that stays so without a break is idle time; each round of routing should end it.
 */
final class RoutingReplay {
    private static final List<String> IN_HAND = List.of("not-started", "in-progress");

    private final Map<String, Worker> workers = new LinkedHashMap<>();
    private final Map<String, Integer> points = new HashMap<>();
    private final Map<String, Boolean> there = new HashMap<>();
    private final Map<String, Long> idleSince = new HashMap<>();
    private final Map<String, Held> tickets = new HashMap<>();
    private final Map<Need, Integer> waiting = new HashMap<>();
    private int given;
    private int overCapacity;
    private int withoutReason;
    private long longestIdle;
    private int idleTooLong;

    private RoutingReplay() {}

    /**
     * @param bearable milliseconds that an agent may be idle
     * @return what was found
     */
    static Found of(List<Move> moves, Collection<ShiftLog> shifts, long bearable) {
        var replay = new RoutingReplay();
        shifts.forEach(one -> replay.workers.put(one.worker().user(), one.worker()));
        Stream.concat(
                        moves.stream().map(move -> new Event(move.at(), () -> replay.moved(move))),
                        shifts.stream().map(shift -> new Event(shift.at(), () -> replay.shifted(shift))))
                .sorted((one, other) -> Long.compare(one.at(), other.at()))
                .forEach(event -> {
                    event.happens().run();
                    replay.look(event.at(), bearable);
                });
        return new Found(
                replay.given, replay.overCapacity, replay.withoutReason, replay.longestIdle, replay.idleTooLong);
    }

    private void shifted(ShiftLog shift) {
        there.put(shift.worker().user(), shift.there());
    }

    private void moved(Move move) {
        Held before = tickets.getOrDefault(move.ticket(), new Held("", null));
        Held after = move.field().equals("state") ? before.in(move.to()) : before.of(move.to());
        count(before, move.need(), -1);
        count(after, move.need(), 1);
        tickets.put(move.ticket(), after);
        if (move.field().equals("assignee") && move.to() != null) {
            given(move);
        }
    }

    private void given(Move move) {
        given++;
        withoutReason += move.reason() == null || move.reason().isBlank() ? 1 : 0;
        Worker worker = workers.get(move.to());
        if (worker != null && points.getOrDefault(move.to(), 0) > worker.capacity()) {
            overCapacity++;
        }
    }

    private void count(Held held, Need need, int sign) {
        if (IN_HAND.contains(held.state())) {
            if (held.by() == null) {
                waiting.merge(need, sign, Integer::sum);
            } else {
                points.merge(held.by(), sign * need.weight(), Integer::sum);
            }
        }
    }

    private void look(long now, long bearable) {
        for (Worker worker : workers.values()) {
            String user = worker.user();
            if (there.getOrDefault(user, false) && couldWork(worker)) {
                idleSince.putIfAbsent(user, now);
            } else if (idleSince.containsKey(user)) {
                long idle = now - idleSince.remove(user);
                longestIdle = Math.max(longestIdle, idle);
                idleTooLong += idle > bearable ? 1 : 0;
            }
        }
    }

    private boolean couldWork(Worker worker) {
        int inHand = points.getOrDefault(worker.user(), 0);
        return waiting.entrySet().stream().anyMatch(kind -> kind.getValue() > 0 && worker.takes(kind.getKey(), inHand));
    }

    /**
     * What a replay found.
     *
     * @param given how often a ticket was given to somebody
     * @param overCapacity of these, how often it was more than they can hold
     * @param withoutReason of these, how often nobody said why
     * @param longestIdle the longest time in milliseconds for which somebody had room for work that waited
     * @param idleTooLong how often that was longer than bearable
     */
    record Found(int given, int overCapacity, int withoutReason, long longestIdle, int idleTooLong) {
        int faults() {
            return overCapacity + withoutReason + idleTooLong;
        }
    }

    private record Held(String state, String by) {
        Held in(String next) {
            return new Held(next, by);
        }

        Held of(String next) {
            return new Held(state, next);
        }
    }

    private record Event(long at, Runnable happens) {}
}

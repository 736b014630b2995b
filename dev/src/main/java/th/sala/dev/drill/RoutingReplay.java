package th.sala.dev.drill;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import th.sala.dev.drill.ShiftLog.Worker;
import th.sala.dev.stored.RoutingHistory.Move;
import th.sala.dev.stored.RoutingHistory.Need;

/**
 * Plays a day of routing again from what was stored, and looks for how long each piece of work waited while the same agent was
 * there and had room for it without a break. Each round of routing should end that.
 */
final class RoutingReplay {
    private static final List<String> IN_HAND = List.of("not-started", "in-progress");

    private final Map<String, Worker> workers = new LinkedHashMap<>();
    private final Map<String, Integer> points = new HashMap<>();
    private final Map<String, Boolean> there = new HashMap<>();
    private final Map<String, Map<Need, Long>> ableSince = new HashMap<>();
    private final Map<String, Held> tickets = new HashMap<>();
    private final Map<Need, Map<String, Long>> waiting = new HashMap<>();
    private final Set<String> tooLong = new HashSet<>();
    private final long bearable;
    private int given;
    private int overCapacity;
    private int withoutReason;
    private long longest;

    private RoutingReplay(long bearable) {
        this.bearable = bearable;
    }

    /**
     * @param bearable milliseconds that work may wait beside somebody with room for it
     * @return what was found
     */
    static Found of(List<Move> moves, Collection<ShiftLog> shifts, long bearable) {
        var replay = new RoutingReplay(bearable);
        shifts.forEach(one -> replay.workers.put(one.worker().user(), one.worker()));
        Stream.concat(
                        moves.stream().map(move -> new Event(move.at(), () -> replay.moved(move))),
                        shifts.stream().map(shift -> new Event(shift.at(), () -> replay.shifted(shift))))
                .sorted((one, other) -> Long.compare(one.at(), other.at()))
                .forEach(event -> {
                    event.happens().run();
                    replay.look(event.at());
                });
        return new Found(
                replay.given, replay.overCapacity, replay.withoutReason, replay.longest, replay.tooLong.size());
    }

    private void shifted(ShiftLog shift) {
        there.put(shift.worker().user(), shift.there());
    }

    private void moved(Move move) {
        Held before = tickets.getOrDefault(move.ticket(), new Held("", null));
        Held after = move.field().equals("state") ? before.in(move.to()) : before.of(move.to());
        leave(before, move);
        enter(after, move);
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

    private void leave(Held held, Move move) {
        if (held.inHand()) {
            points.merge(held.by(), -move.need().weight(), Integer::sum);
        } else if (held.waits()) {
            long since = waiting.get(move.need()).remove(move.ticket());
            ableSince.values().forEach(able -> waited(move.ticket(), since, able.get(move.need()), move.at()));
        }
    }

    private void enter(Held held, Move move) {
        if (held.inHand()) {
            points.merge(held.by(), move.need().weight(), Integer::sum);
        } else if (held.waits()) {
            waiting.computeIfAbsent(move.need(), none -> new LinkedHashMap<>()).put(move.ticket(), move.at());
        }
    }

    /** @param able since when somebody could take it; null for not now */
    private void waited(String ticket, long since, Long able, long until) {
        if (able != null) {
            long waited = until - Math.max(since, able);
            longest = Math.max(longest, waited);
            if (waited > bearable) {
                tooLong.add(ticket);
            }
        }
    }

    private void look(long now) {
        for (Worker worker : workers.values()) {
            Map<Need, Long> able = ableSince.computeIfAbsent(worker.user(), none -> new HashMap<>());
            for (Map.Entry<Need, Map<String, Long>> kind : waiting.entrySet()) {
                if (canTake(worker, kind.getKey())) {
                    able.putIfAbsent(kind.getKey(), now);
                } else if (able.containsKey(kind.getKey())) {
                    Long since = able.remove(kind.getKey());
                    kind.getValue().forEach((ticket, waits) -> waited(ticket, waits, since, now));
                }
            }
        }
    }

    private boolean canTake(Worker worker, Need need) {
        return there.getOrDefault(worker.user(), false) && worker.takes(need, points.getOrDefault(worker.user(), 0));
    }

    /**
     * What a replay found.
     *
     * @param given how often a ticket was given to somebody
     * @param overCapacity of these, how often it was more than they can hold
     * @param withoutReason of these, how often nobody said why
     * @param longest the longest time in milliseconds that work waited while the same agent had room for it
     * @param tooLong how many tickets waited so for longer than bearable
     */
    record Found(int given, int overCapacity, int withoutReason, long longest, int tooLong) {
        int faults() {
            return overCapacity + withoutReason + tooLong;
        }
    }

    private record Held(String state, String by) {
        Held in(String next) {
            return new Held(next, by);
        }

        Held of(String next) {
            return new Held(state, next);
        }

        boolean inHand() {
            return by != null && IN_HAND.contains(state);
        }

        boolean waits() {
            return by == null && IN_HAND.contains(state);
        }
    }

    private record Event(long at, Runnable happens) {}
}

package th.sala.channels.channel;

import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import th.sala.channels.runtime.FaultLine;

/**
 * Counts in memory and writes every few seconds: whoever knocks a thousand times makes no thousand writes. A node that is
 * killed loses what it counted since.
 */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class CountingRefusedCalls implements RefusedCalls {
    private static final System.Logger LOG = System.getLogger(CountingRefusedCalls.class.getName());
    private static final int MOST_AT_ONCE = 1000;

    private final Map<String, RefusedCallTally> pending = new ConcurrentHashMap<>();
    private final RefusedCallTable table;
    private final Clock clock;

    /** For the container's proxy. */
    public CountingRefusedCalls() {
        this(null, null);
    }

    @Inject
    public CountingRefusedCalls(RefusedCallTable table, Clock clock) {
        this.table = table;
        this.clock = clock;
    }

    @Override
    public void count(String channel, Reason reason) {
        if (pending.size() < MOST_AT_ONCE) {
            keep(new RefusedCallTally(channel, reason, 1, clock.instant()));
        }
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    @PreDestroy
    public void write() {
        List<RefusedCallTally> taken = Set.copyOf(pending.keySet()).stream()
                .flatMap(key -> Stream.ofNullable(pending.remove(key)))
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        try {
            table.add(taken);
        } catch (RuntimeException fault) {
            taken.forEach(this::keep);
            LOG.log(System.Logger.Level.WARNING, "Refused calls are written later: {0}", FaultLine.of(fault));
        }
    }

    private void keep(RefusedCallTally tally) {
        pending.merge(tally.channel() + " " + tally.reason(), tally, RefusedCallTally::and);
    }
}

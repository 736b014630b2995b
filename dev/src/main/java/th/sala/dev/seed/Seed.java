package th.sala.dev.seed;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import th.sala.consent.key.MasterKey;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;

/**
 * Puts made-up tickets into a hub: people registered as the hub does, each with a key, and all that their tickets leave, in
 * pieces by several threads. Indexes of the large tables are set aside meanwhile when there is much to come.
 */
public final class Seed {
    private static final int AT_ONCE = 2_000;
    private static final int MUCH = 50_000;
    private static final String NUMBERS = """
        SELECT setval('ticketing.ticket_number', nextval('ticketing.ticket_number') + ?) - ? AS first
        """;
    private static final String KNOWN = "SELECT EXISTS (SELECT FROM ticketing.inbox WHERE external_id = ?)";
    private static final String FAST = "SET synchronous_commit = off";

    private final Settings hub;
    private final SeedSize size;
    private final Progress progress;
    private final MasterKey master;
    private final Map<Thread, Connection> connections = new ConcurrentHashMap<>();

    /** For the hub of these settings, whose database runs. */
    public Seed(Settings hub, SeedSize size, Progress progress) {
        this.hub = hub;
        this.size = size;
        this.progress = progress;
        this.master = MasterKey.of(hub.masterKey());
    }

    /** Does it. */
    public void run() throws SQLException, InterruptedException {
        try (Connection owner = Database.connectAsOwner(hub)) {
            requireUsable(owner);
            WorkingDays days = WorkingDays.before(LocalDate.now(WorkingDays.BANGKOK), owner);
            var people = new SeedPeople(size, master, days.at(0, Duration.ZERO));
            eachOf("people", size.people(), people.pieces(), people::register);
            long first = numbers(owner);
            var indexes = new IndexesAside(owner);
            if (size.tickets() >= MUCH) {
                indexes.setAside();
            }
            try {
                tickets(people, days, first);
                var search = new SeedSearch(master);
                eachOf(
                        "searchable tickets",
                        size.tickets(),
                        threads(),
                        (thread, connection) -> search.fill(connection));
            } finally {
                progress.say("indexes and statistics");
                eachOf("indexes", 0, indexes.aside(), (index, connection) -> IndexesAside.make(connection, index));
                indexes.forget();
            }
            analyze(owner);
            progress.say(size.tickets() + " tickets are there");
        }
    }

    private void tickets(SeedPeople people, WorkingDays days, long first) throws SQLException, InterruptedException {
        Instant now = Instant.now();
        List<Integer> pieces = IntStream.iterate(0, from -> from < size.tickets(), from -> from + AT_ONCE)
                .boxed()
                .toList();
        eachOf("tickets", size.tickets(), pieces, (from, connection) -> {
            var batch = new SeedBatch(size, people, days, new SeedMessages(master, days, size.seed()), first, now);
            IntStream.range(from, Math.min(size.tickets(), from + AT_ONCE)).forEach(batch::add);
            batch.send(connection);
        });
    }

    private static List<Integer> threads() {
        return IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .boxed()
                .toList();
    }

    private void requireUsable(Connection owner) throws SQLException {
        if (hub.production()) {
            throw new StartFailure("Made-up tickets have no place in a hub in production.");
        }
        try (PreparedStatement known = owner.prepareStatement(KNOWN)) {
            known.setString(1, "seed-" + size.seed() + "-0-0");
            ResultSet row = known.executeQuery();
            row.next();
            if (row.getBoolean(1)) {
                throw new StartFailure("This hub holds the seed " + size.seed() + " already. Choose another: --seed.");
            }
        }
    }

    private long numbers(Connection owner) throws SQLException {
        try (PreparedStatement next = owner.prepareStatement(NUMBERS)) {
            next.setInt(1, size.tickets());
            next.setInt(2, size.tickets());
            ResultSet row = next.executeQuery();
            row.next();
            return row.getLong(1);
        }
    }

    private <T> void eachOf(String what, int count, List<T> pieces, Work<T> work)
            throws SQLException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(threads().size());
        var running = new ExecutorCompletionService<Void>(threads);
        long began = System.nanoTime();
        try {
            pieces.forEach(piece -> running.submit(() -> {
                work.on(piece, connection());
                return null;
            }));
            for (int done = 0; done < pieces.size(); done++) {
                running.take().get();
            }
        } catch (ExecutionException fault) {
            if (fault.getCause() instanceof SQLException sql) {
                throw sql;
            }
            throw new IllegalStateException(fault.getCause());
        } finally {
            threads.shutdownNow();
        }
        progress.say(count + " " + what + " in "
                + Duration.ofNanos(System.nanoTime() - began).toSeconds() + " s");
    }

    /** One for each thread, which ends with this process. */
    private Connection connection() throws SQLException {
        Connection own = connections.get(Thread.currentThread());
        if (own == null) {
            own = Database.connectAsOwner(hub);
            try (Statement fast = own.createStatement()) {
                fast.execute(FAST);
            }
            own.setAutoCommit(false);
            connections.put(Thread.currentThread(), own);
        }
        return own;
    }

    private static void analyze(Connection owner) throws SQLException {
        try (Statement vacuum = owner.createStatement()) {
            vacuum.execute("VACUUM (ANALYZE)");
        }
    }

    /** What is done with one piece. */
    private interface Work<T> {
        void on(T piece, Connection owner) throws SQLException;
    }
}

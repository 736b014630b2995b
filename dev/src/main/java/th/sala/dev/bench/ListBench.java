package th.sala.dev.bench;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import th.sala.dev.api.Colleague.Told;
import th.sala.dev.api.ConsoleUser;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.seed.SeedSize;

/**
 * How long the first page of the open tickets takes in a large hub, for one client and for eight, and a ticket with fifty
 * messages, read as the console does: by a session, the ticket and its messages; also reports over a quarter. Baseline: the same rows by SQL
 * alone, in turn with them.
 */
final class ListBench implements Bench {
    static final String NAME = "list";

    private static final int WARM_UP = 600;
    private static final int CALLS = 400;
    private static final int CLIENTS = 8;
    private static final int MESSAGES = 50;
    private static final String OPEN = "/tickets?view=open";
    private static final int QUARTER_DAYS = 91;
    private static final int READINGS = 15;
    private static final List<String> REPORTS = List.of(
            "first-response?by=team", "resolution?by=agent", "backlog?by=team", "reopen?by=channel", "activity?by=day");

    private final Settings project;
    private final SeedSize size;
    private final Progress progress;
    private final Latencies list = new Latencies();
    private final Latencies crowd = new Latencies();
    private final Latencies ticket = new Latencies();
    private final Latencies reports = new Latencies();
    private final Latencies listAlone = new Latencies();
    private final Latencies ticketAlone = new Latencies();

    ListBench(Settings project, int tickets, Progress progress) {
        this.project = project;
        this.size = new SeedSize(tickets, 2, 1);
        this.progress = progress;
    }

    @Override
    public BenchResult run() throws IOException, InterruptedException, SQLException {
        BenchHub own = BenchHub.seeded(project, size, progress);
        var agent = ConsoleUser.signedIn("agent1", own.settings());
        try (var rows = new RowsAlone(own.settings())) {
            List<Long> numbers = rows.ticketsOf(MESSAGES);
            progress.say("warming up");
            read(agent, rows, numbers, WARM_UP, new Latencies(), new Latencies(), new Latencies(), new Latencies());
            CpuShares shares = CpuShares.from(own.hub());
            try (var noop = new NoopCalls(own.settings())) {
                read(agent, rows, numbers, CALLS, list, ticket, listAlone, ticketAlone);
                double noopMs = noop.p95Ms();
                together(agent);
                report(ConsoleUser.signedIn("supervisor1", own.settings()));
                return result(own, noopMs, shares.told());
            }
        }
    }

    private void read(
            ConsoleUser agent,
            RowsAlone rows,
            List<Long> numbers,
            int calls,
            Latencies listTook,
            Latencies ticketTook,
            Latencies listRows,
            Latencies ticketRows)
            throws SQLException {
        for (int call = 0; call < calls; call++) {
            long number = numbers.get(call % numbers.size());
            listTook.add(took(agent, OPEN));
            ticketTook.add(took(agent, "/tickets/" + number, "/tickets/" + number + "/messages?limit=" + MESSAGES));
            listRows.add(rows.openList());
            ticketRows.add(rows.ticket(number));
        }
    }

    private void together(ConsoleUser agent) {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<CompletableFuture<Void>> running = IntStream.range(0, CLIENTS)
                    .mapToObj(client -> CompletableFuture.runAsync(() -> calls(agent), clients))
                    .toList();
            running.forEach(CompletableFuture::join);
        } finally {
            clients.shutdownNow();
        }
    }

    private void calls(ConsoleUser agent) {
        for (int call = 0; call < CALLS / 2; call++) {
            crowd.add(took(agent, OPEN));
        }
    }

    private void report(ConsoleUser supervisor) {
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Bangkok"));
        String quarter = "&from=" + today.minusDays(QUARTER_DAYS) + "&to=" + today.minusDays(1);
        for (int reading = 0; reading < READINGS; reading++) {
            REPORTS.forEach(report -> reports.add(took(supervisor, "/reports/" + report + quarter)));
        }
    }

    private static long took(ConsoleUser agent, String... paths) {
        long began = System.nanoTime();
        for (String path : paths) {
            Told told = agent.get(path);
            if (!told.done()) {
                throw new IllegalStateException(path + " was answered " + told);
            }
        }
        return System.nanoTime() - began;
    }

    private BenchResult result(BenchHub own, double noopMs, String bound) throws IOException {
        return new BenchResult(NAME, list.ms(95), "ms", listAlone.ms(95), new LinkedHashMap<>(), bound)
                .with("p50_ms", list.ms(50))
                .with("p95_ms", list.ms(95))
                .with("p99_ms", list.ms(99))
                .with("eight_clients_p50_ms", crowd.ms(50))
                .with("eight_clients_p95_ms", crowd.ms(95))
                .with("ticket_p50_ms", ticket.ms(50))
                .with("ticket_p95_ms", ticket.ms(95))
                .with("ticket_sql_p95_ms", ticketAlone.ms(95))
                .with("report_p50_ms", reports.ms(50))
                .with("report_p95_ms", reports.ms(95))
                .with("noop_p95_ms", noopMs)
                .with("tickets", size.tickets())
                .with("rss_mb", own.rssMib());
    }
}

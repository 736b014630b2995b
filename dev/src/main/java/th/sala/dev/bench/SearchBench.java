package th.sala.dev.bench;

import jakarta.json.Json;
import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import th.sala.dev.api.Colleague;
import th.sala.dev.api.Colleague.Told;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.seed.SeedSize;

/**
 * How long searches take in a large hub: messages by a word that stands in tens of thousands of tickets, by the number of an
 * order, which stands in one, and by two words that each are common and never meet; customers by what agents have in hand.
 * Baseline: the same by SQL alone, in turn with them.
 */
final class SearchBench implements Bench {
    static final String NAME = "search";

    private static final int WARM_UP = 300;
    private static final int CALLS = 400;
    private static final int MANY_PERSONS = 100_000;
    private static final List<String> COMMON =
            List.of("สั่งซื้อ", "สินค้าชำรุด", "courier could", "ขอคืนเงิน", "refund", "หลักฐานการชำระเงิน");
    private static final List<String> NEVER_TOGETHER =
            List.of("สินค้าชำรุด ใบกำกับภาษี", "refund invoice", "คืนเงิน อินเทอร์เน็ต");
    private static final List<String> PERSONS =
            List.of("สมชาย", "5678", "สมชาย ใจดี", "พิ", "Emma Wilson", "seed1.40321", "234567", "วงศ์สว่าง", "กมลช");

    private final Settings project;
    private final SeedSize size;
    private final Progress progress;
    private final Latencies messages = new Latencies();
    private final Latencies apart = new Latencies();
    private final Latencies persons = new Latencies();
    private final Latencies messagesAlone = new Latencies();
    private final Latencies personsAlone = new Latencies();

    SearchBench(Settings project, int tickets, Progress progress) {
        this.project = project;
        this.size = new SeedSize(tickets, 2, 1);
        this.progress = progress;
    }

    @Override
    public BenchResult run() throws IOException, InterruptedException, SQLException {
        BenchHub own = BenchHub.seeded(project, size, progress);
        allowed(own.settings());
        var agent = new Colleague("agent1", own.settings(), Colleague.line());
        try (var rows = new SearchesAlone(own.settings())) {
            List<String> orders = rows.orders();
            progress.say("warming up");
            search(agent, rows, orders, WARM_UP, new SearchBench(project, size.tickets(), progress));
            CpuShares shares = CpuShares.from(own.hub());
            try (var noop = new NoopCalls(own.settings())) {
                search(agent, rows, orders, CALLS, this);
                return result(own, noop.p95Ms(), shares.told());
            }
        }
    }

    /** Who finds more persons in an hour than the officer allows is refused; this bench finds very many. */
    private static void allowed(Settings hub) {
        Told told = new Colleague("dpo1", hub, Colleague.line())
                .post(
                        "/privacy/oversight-rules",
                        Json.createObjectBuilder()
                                .add("key", "search-persons")
                                .add("amount", MANY_PERSONS)
                                .build());
        require(told);
    }

    private static void search(Colleague agent, SearchesAlone rows, List<String> orders, int calls, SearchBench took)
            throws SQLException {
        for (int call = 0; call < calls; call++) {
            String common = COMMON.get(call % COMMON.size());
            String order = orders.get(call % orders.size());
            String person = PERSONS.get(call % PERSONS.size());
            took.messages.add(asked(agent, "/search", common));
            took.messagesAlone.add(rows.common(common));
            took.messages.add(asked(agent, "/search", order));
            took.messagesAlone.add(rows.rare(order));
            took.apart.add(asked(agent, "/search", NEVER_TOGETHER.get(call % NEVER_TOGETHER.size())));
            took.persons.add(asked(agent, "/customers/search", person));
            took.personsAlone.add(rows.persons(person));
        }
    }

    private static long asked(Colleague agent, String path, String words) {
        agent.ready();
        long began = System.nanoTime();
        require(agent.post(path, Json.createObjectBuilder().add("q", words).build()));
        return System.nanoTime() - began;
    }

    private static void require(Told told) {
        if (!told.done()) {
            throw new IllegalStateException("The hub answered " + told);
        }
    }

    private BenchResult result(BenchHub own, double noopMs, String bound) throws IOException {
        return new BenchResult(NAME, messages.ms(95), "ms", messagesAlone.ms(95), new LinkedHashMap<>(), bound)
                .with("p50_ms", messages.ms(50))
                .with("p95_ms", messages.ms(95))
                .with("p99_ms", messages.ms(99))
                .with("apart_p95_ms", apart.ms(95))
                .with("customers_p50_ms", persons.ms(50))
                .with("customers_p95_ms", persons.ms(95))
                .with("customers_p99_ms", persons.ms(99))
                .with("customers_sql_p95_ms", personsAlone.ms(95))
                .with("noop_p95_ms", noopMs)
                .with("tickets", size.tickets())
                .with("rss_mb", own.rssMib());
    }
}

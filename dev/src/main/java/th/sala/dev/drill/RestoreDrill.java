package th.sala.dev.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import th.sala.consent.journal.JournalEntry;
import th.sala.consent.journal.JournalFile;
import th.sala.consent.key.MasterKey;
import th.sala.dev.api.Desk;
import th.sala.dev.dump.Dump;
import th.sala.dev.dump.DumpedIdentifiers;
import th.sala.dev.dump.Restore;
import th.sala.dev.hub.Await;
import th.sala.dev.hub.Database;
import th.sala.dev.hub.Hub;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.retention.ErasedPerson;
import th.sala.dev.stored.StoredMessages;
import th.sala.dev.webhook.LinePost;
import th.sala.dev.webhook.SignedPosts;

/**
 * Loads a dump that is older than an erasure into an empty hub, with today's keys and journal (promise P8). The person must be
 * gone in the first answer, nobody may be able to read their identifiers in the dump, and everybody else must be as before.
 */
final class RestoreDrill implements Drill {
    static final String NAME = "restore";

    private static final int PEOPLE = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final DrillHub own;
    private final Settings settings;
    private final Progress progress;
    private final Path shelf;

    RestoreDrill(Settings project, Progress progress) {
        this.own = DrillHub.withSignIn(project, progress);
        this.settings = own.settings();
        this.progress = progress;
        this.shelf = settings.dataDir().resolve("dumps");
    }

    @Override
    public DrillResult run(int runs) throws IOException, InterruptedException, SQLException {
        var total = DrillResult.none(NAME);
        for (int run = 1; run <= runs; run++) {
            DrillResult one = once();
            progress.say("run " + run + ": " + one.asJson());
            total = total.plus(one);
        }
        return total;
    }

    private DrillResult once() throws IOException, InterruptedException, SQLException {
        own.fresh();
        List<String> marks = written("b" + Long.toString(new Random().nextLong(1L << 40), 36));
        Path data = dumped("data");
        ErasedPerson person = ErasedPerson.whoWrote(marks.get(0), settings);
        person.erase();
        if (!Await.until(
                PATIENCE,
                () -> person.isGone() && journal().contains(person.subject().toString()))) {
            throw new IllegalStateException("The person was not erased, so that there is nothing to restore.");
        }
        Path keys = dumped("keys");
        List<JournalEntry> entries = new JournalFile(settings.erasureJournal()).entries();
        boolean firstAnswerIsEmpty = restored(data, keys, entries, person.ticket());
        return judged(
                marks,
                person,
                new DumpedIdentifiers(data, keys, MasterKey.of(settings.masterKey())),
                firstAnswerIsEmpty);
    }

    private DrillResult judged(
            List<String> marks, ErasedPerson person, DumpedIdentifiers copies, boolean firstAnswerIsEmpty)
            throws SQLException {
        StoredMessages stored = StoredMessages.of(
                settings, marks.get(0).substring(0, marks.get(0).indexOf('.')));
        int others = (int) marks.stream()
                .skip(1)
                .filter(mark -> stored.copiesOf(mark) == 1)
                .count();
        long readable = copies.readable(person.subject());
        progress.say("first answer " + (firstAnswerIsEmpty ? "without" : "WITH") + " the person; "
                + (person.isGone() ? "gone" : "THERE") + "; " + readable + " of " + copies.of(person.subject())
                + " identifiers in the dump can be read; " + others + " of " + (PEOPLE - 1) + " others are as before");
        boolean gone = firstAnswerIsEmpty && person.isGone() && readable == 0 && copies.of(person.subject()) > 0;
        ErasedPerson other = ErasedPerson.whoWrote(marks.get(1), settings);
        boolean othersCanBeRead = copies.readable(other.subject()) == copies.of(other.subject());
        int lost = PEOPLE - 1 - others + (gone && othersCanBeRead ? 0 : 1);
        return new DrillResult(NAME, 1, PEOPLE, PEOPLE, PEOPLE - lost, lost, 0);
    }

    /** A new hub with what was dumped; tells whether its first answer about the ticket had no message. */
    private boolean restored(Path data, Path keys, List<JournalEntry> journal, String ticket)
            throws IOException, InterruptedException, SQLException {
        Hub hub = own.fresh();
        hub.killApplication();
        Await.until(PATIENCE, this::isIdle);
        try (Connection owner = Database.connectAsOwner(settings)) {
            Restore.Restored done = new Restore(owner, Database.applicationUser(settings)).from(data, keys);
            progress.say(done.rows() + " rows and " + done.kept() + " keys loaded");
        }
        new JournalFile(settings.erasureJournal()).add(journal);
        Desk agent = Desk.as("agent1", settings);
        CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> firstAnswer(agent, ticket));
        hub.restartApplication();
        return first.join() == 0;
    }

    /** How many messages the first answer holds. */
    private static int firstAnswer(Desk agent, String ticket) {
        while (true) {
            try {
                return agent.get("/tickets/" + ticket + "/messages")
                        .getJsonArray("items")
                        .size();
            } catch (IOException notYet) {
                Thread.onSpinWait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    private boolean isIdle() {
        try (Connection owner = Database.connectAsOwner(settings)) {
            return !Restore.isInUse(owner, Database.applicationUser(settings));
        } catch (SQLException e) {
            return false;
        }
    }

    private String journal() {
        try {
            return Files.readString(settings.erasureJournal());
        } catch (IOException notYet) {
            return "";
        }
    }

    private Path dumped(String kind) throws SQLException, IOException {
        try (Connection owner = Database.connectAsOwner(settings)) {
            var dump = new Dump(owner, Clock.systemUTC());
            Dump.Dumped made = kind.equals("keys") ? dump.keys(shelf.resolve(kind)) : dump.data(shelf.resolve(kind));
            progress.say(made.rows() + " rows of " + made.tables() + " tables dumped (" + kind + ")");
            return made.folder();
        }
    }

    /** People who wrote once each. */
    private List<String> written(String run) throws InterruptedException {
        List<LinePost> posts = IntStream.range(0, PEOPLE)
                .mapToObj(number -> LinePost.first(run, number, PEOPLE))
                .toList();
        new SignedPosts(settings.publicUrl()).send(posts, PEOPLE);
        List<String> marks = posts.stream().map(LinePost::mark).toList();
        Await.until(PATIENCE, () -> StoredMessages.settled(settings, run, Set.copyOf(marks)));
        return marks;
    }
}

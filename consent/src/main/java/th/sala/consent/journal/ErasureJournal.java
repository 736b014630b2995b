package th.sala.consent.journal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Jdbi;

/**
 * Who was erased, in the database and in a file beside it. The database notes an erasure with the erasure itself; the file
 * takes it over right after, and outlives every restore.
 */
@Singleton
class ErasureJournal {
    private static final String STANDARD = "erasure-journal";

    private final Jdbi jdbi;
    private final Clock clock;
    private final JournalFile file;
    private final Set<UUID> written = new HashSet<>();
    private boolean behind;

    @Inject
    ErasureJournal(
            Jdbi jdbi,
            Clock clock,
            @ConfigProperty(name = "SALA_ERASURE_JOURNAL") Optional<String> place,
            @ConfigProperty(name = "SALA_DATA_DIR") Optional<String> data) {
        this(
                jdbi,
                clock,
                place.map(Path::of)
                        .or(() -> data.map(folder -> Path.of(folder, STANDARD)))
                        .map(JournalFile::new)
                        .orElse(null));
    }

    ErasureJournal(Jdbi jdbi, Clock clock, JournalFile file) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.file = file;
    }

    /**
     * Compares file and database at the start: whom the file knows as erased and the database does not is marked, so that
     * nothing is done with them from now on.
     *
     * @return why the hub must not start; empty when it may
     */
    Optional<String> compare() {
        if (file == null) {
            return Optional.of("No erasure journal is configured: set SALA_ERASURE_JOURNAL to a file outside of the"
                    + " database and its backups.");
        }
        if (!file.exists()
                && jdbi.withHandle(handle -> handle.createQuery(JournalTables.NEEDS_FILE)
                        .mapTo(Boolean.class)
                        .one())) {
            return Optional.of("The erasure journal " + file + " is missing although persons were erased or a dump was"
                    + " loaded. Put it back; if it is lost for good, make an empty file there and start again.");
        }
        try {
            List<JournalEntry> entries = file.entries();
            entries.forEach(entry -> written.add(entry.subjectId()));
            mark(List.copyOf(written));
            append(JournalTables.ALL);
            return Optional.empty();
        } catch (UnreadableJournal unreadable) {
            return Optional.of(unreadable.getMessage());
        } catch (IOException fault) {
            return Optional.of("The erasure journal " + file + " cannot be written. Make it writable and start again.");
        }
    }

    /** Takes over what the database noted since, and everything it ever noted after a time that could not be written. */
    synchronized void takeOver() throws IOException {
        String sql = behind ? JournalTables.ALL : JournalTables.NEWEST;
        behind = true;
        append(sql);
        behind = false;
    }

    private synchronized void append(String sql) throws IOException {
        List<JournalEntry> missing =
                jdbi
                        .withHandle(handle -> handle.createQuery(sql)
                                .mapTo(JournalEntry.class)
                                .list())
                        .stream()
                        .filter(entry -> !written.contains(entry.subjectId()))
                        .toList();
        if (!missing.isEmpty() || !file.exists()) {
            file.add(missing);
            missing.forEach(entry -> written.add(entry.subjectId()));
        }
    }

    private void mark(List<UUID> subjects) {
        jdbi.useHandle(handle -> handle.createUpdate(JournalTables.FIND)
                .bindArray("subjects", UUID.class, subjects)
                .bind("now", clock.instant())
                .execute());
    }
}

package th.sala.consent.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** P8: who was erased stays erased, also when an older database is put back. */
@Tag("P33.1")
class ErasureJournalTest {
    private static final Jdbi APP = TestDatabase.shared().app();

    private final TestClock clock = TestClock.at("2026-11-22T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(APP, clock);

    @TempDir
    private Path folder;

    @Test
    void anErasureIsWrittenToTheFileOnce() throws IOException {
        SubjectId person = consent.somebody();
        ErasureJournal journal = journal("written");
        assertThat(journal.compare()).isPresent();
        Files.createFile(folder.resolve("written"));
        assertThat(journal.compare()).isEmpty();
        consent.subjects().markErased(person);
        journal.takeOver();
        journal.takeOver();
        assertThat(file("written").entries())
                .filteredOn(entry -> entry.subjectId().equals(person.value()))
                .containsExactly(new JournalEntry(person.value(), clock.instant()));
    }

    @Test
    void whatCouldNotBeWrittenForHoursIsCaughtUp() throws IOException {
        SubjectId person = consent.somebody();
        Path place = Files.createFile(folder.resolve("full"));
        ErasureJournal journal = journal("full");
        assertThat(journal.compare()).isEmpty();
        Files.delete(place);
        Files.createDirectory(place);
        consent.subjects().markErased(person);
        assertThatThrownBy(journal::takeOver).isInstanceOf(IOException.class);

        twoHoursPass(person);
        Files.delete(place);
        journal.takeOver();

        assertThat(file("full").entries()).extracting(JournalEntry::subjectId).contains(person.value());
    }

    private static void twoHoursPass(SubjectId person) {
        TestDatabase.shared().superuser().useTransaction(handle -> {
            handle.execute("SET LOCAL session_replication_role = replica");
            handle.execute(
                    "UPDATE consent.erasure_journal SET recorded_at = recorded_at - interval '2 hours' WHERE subject_id = ?",
                    person.value());
        });
    }

    @Test
    void whomOnlyTheFileKnowsAsErasedIsMarkedBeforeAnythingElseHappens() throws IOException {
        SubjectId person = consent.somebody();
        file("restored").add(List.of(new JournalEntry(person.value(), Instant.parse("2026-11-01T00:00:00Z"))));
        assertThat(journal("restored").compare()).isEmpty();
        boolean marked = APP.withHandle(handle -> handle.createQuery("""
            SELECT s.erased_at IS NOT NULL AND r.done_at IS NULL FROM consent.subject s
            JOIN consent.erasure_replay r ON r.subject_id = s.id WHERE s.id = :id
            """)
                .bind("id", person.value())
                .mapTo(Boolean.class)
                .one());
        assertThat(marked).isTrue();
    }

    @Test
    void somebodyWhomTheDatabaseDoesNotKnowIsNoReasonToStop() throws IOException {
        file("older").add(List.of(new JournalEntry(UUID.randomUUID(), Instant.EPOCH)));
        assertThat(journal("older").compare()).isEmpty();
    }

    @Test
    void aFileThatIsNoJournalRefusesTheStart() throws IOException {
        Files.writeString(folder.resolve("wrong"), "v1 nobody never\n");
        assertThat(journal("wrong").compare())
                .hasValueSatisfying(why -> assertThat(why).startsWith("Line 1 of the erasure journal"));
        Files.createDirectory(folder.resolve("folder"));
        assertThat(journal("folder").compare())
                .hasValueSatisfying(why -> assertThat(why).contains("cannot be read"));
    }

    @Test
    void aMissingFileRefusesTheStartOfAHubThatErasedSomebody() {
        consent.subjects().markErased(consent.somebody());
        assertThat(journal("gone").compare())
                .hasValueSatisfying(why -> assertThat(why).contains("is missing"));
        assertThat(new ErasureJournal(APP, clock, (JournalFile) null).compare())
                .hasValueSatisfying(why -> assertThat(why).contains("SALA_ERASURE_JOURNAL"));
    }

    @Test
    void aLineThatACrashCutShortIsWrittenAnew() throws IOException {
        JournalEntry one = new JournalEntry(UUID.randomUUID(), Instant.EPOCH);
        JournalEntry other = new JournalEntry(UUID.randomUUID(), Instant.EPOCH);
        Files.writeString(
                folder.resolve("cut"), one.line() + "\n" + other.line().substring(0, 20));
        assertThat(file("cut").entries()).containsExactly(one);
        file("cut").add(List.of(other));
        assertThat(file("cut").entries()).containsExactly(one, other);
    }

    private ErasureJournal journal(String name) {
        return new ErasureJournal(APP, clock, file(name));
    }

    private JournalFile file(String name) {
        return new JournalFile(folder.resolve(name));
    }
}

package th.sala.consent.subject;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.MasterKey;

/**
 * Gives identifiers the tokens by which they are found, many in one go: new ones soon, and once everything that was there
 * before. Workers on any number of nodes share what is due.
 */
public class TokenRows {
    private final Jdbi jdbi;
    private final MasterKey master;

    @Inject
    public TokenRows(Jdbi jdbi, MasterKey master) {
        this.jdbi = jdbi;
        this.master = master;
    }

    /**
     * Takes what is due and writes its tokens, in the caller's transaction or one of its own.
     *
     * @param most how many at most
     * @return how many were taken; fewer than {@code most} when nothing else is due
     */
    public int fill(int most) {
        return jdbi.inTransaction(handle -> {
            List<SealedIdentifier> due = handle.createQuery(TokenTables.TAKE)
                    .bind("most", most)
                    .mapTo(SealedIdentifier.class)
                    .list();
            List<SealedIdentifier> readable =
                    due.stream().filter(one -> one.wrapped() != null).toList();
            if (!readable.isEmpty()) {
                handle.createUpdate(TokenTables.WRITE)
                        .bind("version", MasterKey.TOKEN_VERSION)
                        .bindArray(
                                "identifiers",
                                UUID.class,
                                readable.stream().map(SealedIdentifier::id).toList())
                        .bindArray(
                                "subjects",
                                UUID.class,
                                readable.stream()
                                        .map(SealedIdentifier::subjectId)
                                        .toList())
                        .bindArray(
                                "tokens",
                                String.class,
                                readable.stream().map(this::tokens).toList())
                        .execute();
            }
            return due.size();
        });
    }

    /** The first that is due could not be read: it is tried twice more and then left aside. */
    void setAside() {
        jdbi.useHandle(handle -> handle.execute(TokenTables.SET_ASIDE));
    }

    Backlog backlog() {
        return jdbi.withHandle(handle ->
                handle.createQuery(TokenTables.BACKLOG).mapTo(Backlog.class).one());
    }

    private String tokens(SealedIdentifier identifier) {
        return SearchTokens.literal(master, SearchParts.of(identifier.open(master)));
    }

    /**
     * What cannot be found by its parts yet.
     *
     * @param aside what could not be read three times
     * @param seconds since when the oldest waits
     */
    public record Backlog(long waiting, long aside, long seconds) {}
}

package th.sala.ticketing.merge;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import th.sala.ticketing.merge.Strangers.Word;

/** The record of splits, and what they are decided by. */
@Singleton
class SplitRows {
    private final Jdbi jdbi;

    @Inject
    SplitRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Those of the messages that are of the ticket, oldest first. */
    List<Word> words(UUID ticket, List<UUID> messages) {
        return jdbi.withHandle(handle -> about(handle.createQuery(SplitTables.WORDS), ticket, messages)
                .mapTo(Word.class)
                .list());
    }

    boolean customerStays(UUID ticket, List<UUID> messages) {
        return jdbi.withHandle(handle -> about(handle.createQuery(SplitTables.CUSTOMER_STAYS), ticket, messages)
                .mapTo(Boolean.class)
                .one());
    }

    void takePart(UUID ticket, UUID opened, List<UUID> messages) {
        jdbi.useHandle(handle -> about(handle.createUpdate(SplitTables.TAKE_PART), ticket, messages)
                .bind("opened", opened)
                .execute());
    }

    void add(UUID ticket, UUID opened, List<UUID> messages, String actor, Instant at) {
        jdbi.useHandle(handle -> about(handle.createUpdate(SplitTables.ADD), ticket, messages)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("opened", opened)
                .bind("at", at)
                .bind("actor", actor)
                .execute());
    }

    Optional<Split> of(UUID opened) {
        return jdbi.withHandle(handle -> handle.createQuery(SplitTables.OF_OPENED)
                .bind("opened", opened)
                .mapTo(Split.class)
                .findOne());
    }

    private static <S extends SqlStatement<S>> S about(S statement, UUID ticket, List<UUID> messages) {
        return statement.bind("ticket", ticket).bindArray("messages", UUID.class, messages);
    }

    /** @param goesOn where the ticket that it came from goes on now; itself unless it was merged */
    record Split(UUID ticket, UUID goesOn, String actor) {}
}

package th.sala.consent.seal;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Reads the ledger: what waits for its seal, what was sealed, and the rows themselves in the form that is hashed. */
final class LedgerRows {
    /** As a transaction: none is older. */
    static final String BEGINNING = "0";

    /** As an id: none is smaller. */
    static final UUID FIRST = new UUID(0, 0);

    private final Handle handle;

    LedgerRows(Handle handle) {
        this.handle = handle;
    }

    /** What has no seal, oldest first. */
    record Waiting(String kind, UUID id, Instant at) {}

    /** A leaf; entry is null where it seals many. */
    record Leaf(long seq, String kind, UUID entry, byte[] hash) {}

    /** One of the many that a leaf seals. */
    record Member(UUID entry, byte[] hash) {}

    /** A root that was signed. */
    record Signed(long size, byte[] root, Instant at, byte[] signature) {}

    /** A row as it is hashed, and when it says that it happened. */
    record Written(String form, Instant at) {}

    /**
     * @param since a transaction: what older ones wrote is known to be sealed
     * @param after goes on behind this one, in the order of ids
     */
    List<Waiting> waiting(String since, UUID after, int rows) {
        if (!since.equals(BEGINNING)) {
            handle.createQuery(SealTables.BY_INDEX).mapTo(String.class).one();
        }
        return handle.createQuery(SealTables.WAITING)
                .bind("since", since)
                .bind("after", after)
                .bind("rows", rows)
                .mapTo(Waiting.class)
                .list();
    }

    long size() {
        return handle.createQuery(SealTables.SIZE).mapTo(Long.class).one();
    }

    List<Leaf> leaves(long from, int rows) {
        return handle.createQuery(SealTables.LEAVES)
                .bind("from", from)
                .bind("rows", rows)
                .mapTo(Leaf.class)
                .list();
    }

    List<Member> members(long leaf) {
        return handle.createQuery(SealTables.BATCH)
                .bind("seq", leaf)
                .mapTo(Member.class)
                .list();
    }

    List<Signed> checkpoints(long above, long upTo) {
        return handle.createQuery(SealTables.CHECKPOINTS_FROM)
                .bind("above", above)
                .bind("upTo", upTo)
                .mapTo(Signed.class)
                .list();
    }

    /** Each of these rows that is there, in the form that is hashed. */
    Map<UUID, Written> forms(Kind kind, Collection<UUID> ids) {
        Map<UUID, Written> forms = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery(kind.rows())
                    .bindArray("ids", UUID.class, List.copyOf(ids))
                    .mapToMap()
                    .forEach(row -> forms.put((UUID) row.get("id"), written(kind, row)));
        }
        return forms;
    }

    private static Written written(Kind kind, Map<String, Object> row) {
        return new Written(SealedForm.of(kind, row), ((Timestamp) row.get(kind.moment())).toInstant());
    }
}

package th.sala.consent.seal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.MasterKey;
import th.sala.consent.seal.LedgerRows.Leaf;
import th.sala.consent.seal.LedgerRows.Member;
import th.sala.consent.seal.LedgerRows.Signed;
import th.sala.consent.seal.LedgerRows.Waiting;
import th.sala.consent.seal.Sealing.Place;

/** Reads the ledger from its tables; works proofs out of the stored tree. */
@Stateless
public class StoredLedger implements SealedLedger {
    private static final int MOST = 10_000;
    private static final HexFormat HEX = HexFormat.of();

    private final Jdbi jdbi;
    private final MasterKey master;
    private final SealWorker worker;

    @Inject
    public StoredLedger(Jdbi jdbi, MasterKey master, SealWorker worker) {
        this.jdbi = jdbi;
        this.master = master;
        this.worker = worker;
    }

    @Override
    public Optional<Checkpoint> newest() {
        return checkpoints(Long.MAX_VALUE, 1).stream().findFirst();
    }

    @Override
    public List<Checkpoint> checkpoints(long below, int limit) {
        byte[] key = master.signing().publicKey();
        return jdbi.withHandle(handle -> handle.createQuery(SealTables.CHECKPOINTS)
                .bind("below", below)
                .bind("rows", limit)
                .mapTo(Signed.class)
                .map(checkpoint -> CheckpointNote.of(checkpoint, key))
                .list());
    }

    @Override
    public Optional<LedgerProof> proof(UUID entry, Long size) {
        long newest = newest().map(Checkpoint::size).orElse(0L);
        long against = Objects.requireNonNullElse(size, newest);
        if (against > newest) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(SealTables.LEAF_OF)
                .bind("entry", entry)
                .mapTo(Leaf.class)
                .findOne()
                .filter(leaf -> leaf.seq() < against)
                .map(leaf -> proof(handle, leaf, entry, against)));
    }

    private static LedgerProof proof(Handle handle, Leaf leaf, UUID entry, long size) {
        MerkleTree tree = new MerkleTree(new StoredSubtrees(handle));
        LedgerRows rows = new LedgerRows(handle);
        Kind kind = Kind.of(leaf.kind());
        return new LedgerProof(
                leaf.kind(),
                entry,
                rows.forms(kind, List.of(entry)).get(entry).form(),
                leaf.seq(),
                HEX.formatHex(leaf.hash()),
                size,
                HEX.formatHex(tree.root(size)),
                written(tree.inclusion(leaf.seq(), size)),
                kind.batched() ? batch(kind, rows.members(leaf.seq()), entry) : null);
    }

    private static LedgerProof.Batch batch(Kind kind, List<Member> members, UUID entry) {
        int place = members.stream().map(Member::entry).toList().indexOf(entry);
        List<byte[]> hashes = members.stream().map(Member::hash).toList();
        MerkleTree tree = new MerkleTree(Subtrees.of(hashes));
        int rows = members.size();
        return new LedgerProof.Batch(
                SealedForm.ofBatch(kind, rows, tree.root(rows)), place, rows, written(tree.inclusion(place, rows)));
    }

    @Override
    public Optional<Consistency> consistency(long from, long to) {
        long newest = newest().map(Checkpoint::size).orElse(0L);
        if (from < 0 || from > to || to > newest) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> {
            MerkleTree tree = new MerkleTree(new StoredSubtrees(handle));
            return Optional.of(new Consistency(
                    from,
                    HEX.formatHex(tree.root(from)),
                    to,
                    HEX.formatHex(tree.root(to)),
                    written(tree.consistency(from, to))));
        });
    }

    /** While the whole ledger is looked through, what waits is not counted each time somebody asks. */
    @Override
    public Arrears arrears() {
        Place place = worker.place();
        if (!place.isKnown()) {
            return new Arrears(null, worker.wentOn());
        }
        List<Waiting> waiting =
                jdbi.withHandle(handle -> new LedgerRows(handle).waiting(place.since(), LedgerRows.FIRST, MOST));
        return new Arrears(
                waiting.size(),
                waiting.stream().map(Waiting::at).min(Comparator.naturalOrder()).orElse(null));
    }

    @Override
    public String verifier() {
        return CheckpointNote.verifier(master.signing().publicKey());
    }

    private static List<String> written(List<byte[]> hashes) {
        return hashes.stream().map(HEX::formatHex).toList();
    }
}

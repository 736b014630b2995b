package th.sala.consent.seal;

import java.security.MessageDigest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import th.sala.consent.seal.LedgerRows.Leaf;
import th.sala.consent.seal.LedgerRows.Member;
import th.sala.consent.seal.LedgerRows.Written;

/** Compares rows as they stand today with the hashes they were sealed by, and tells when each says that it happened. */
final class EntryComparison {
    private final LedgerRows rows;
    private final Consumer<String> findings;
    private final SealingOrder order;

    EntryComparison(LedgerRows rows, Consumer<String> findings, SealingOrder order) {
        this.rows = rows;
        this.findings = findings;
        this.order = order;
    }

    /** @return how many rows these leaves seal */
    long compare(List<Leaf> leaves) {
        long entries = 0;
        Map<Kind, List<Leaf>> byKind = leaves.stream().collect(Collectors.groupingBy(leaf -> Kind.of(leaf.kind())));
        for (Map.Entry<Kind, List<Leaf>> some : byKind.entrySet()) {
            entries += some.getKey().batched()
                    ? some.getValue().stream()
                            .mapToLong(leaf -> together(some.getKey(), leaf))
                            .sum()
                    : each(some.getKey(), some.getValue());
        }
        return entries;
    }

    private long each(Kind kind, List<Leaf> leaves) {
        Map<UUID, Written> forms =
                rows.forms(kind, leaves.stream().map(Leaf::entry).toList());
        leaves.forEach(leaf -> compare(kind, leaf.seq(), leaf.entry(), leaf.hash(), forms.get(leaf.entry())));
        return leaves.size();
    }

    private long together(Kind kind, Leaf leaf) {
        List<Member> members = rows.members(leaf.seq());
        Map<UUID, Written> forms =
                rows.forms(kind, members.stream().map(Member::entry).toList());
        members.forEach(row -> compare(kind, leaf.seq(), row.entry(), row.hash(), forms.get(row.entry())));
        byte[] root =
                new MerkleTree(Subtrees.of(members.stream().map(Member::hash).toList())).root(members.size());
        if (!MessageDigest.isEqual(SealedForm.leaf(SealedForm.ofBatch(kind, members.size(), root)), leaf.hash())) {
            findings.accept("Number %d: it seals other rows of %s than these %d."
                    .formatted(leaf.seq(), kind.code(), members.size()));
        }
        return members.size();
    }

    private void compare(Kind kind, long seq, UUID entry, byte[] sealed, Written row) {
        if (row == null) {
            findings.accept("Number %d: %s %s is gone.".formatted(seq, kind.code(), entry));
            return;
        }
        if (!MessageDigest.isEqual(SealedForm.leaf(row.form()), sealed)) {
            findings.accept("Number %d: %s %s is not as it was sealed.".formatted(seq, kind.code(), entry));
        }
        order.happened(seq, kind, entry, row.at());
    }
}

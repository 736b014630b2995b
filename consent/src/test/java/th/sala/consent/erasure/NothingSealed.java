package th.sala.consent.erasure;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.seal.Arrears;
import th.sala.consent.seal.Checkpoint;
import th.sala.consent.seal.Consistency;
import th.sala.consent.seal.LedgerProof;
import th.sala.consent.seal.SealedLedger;

/** A ledger that nobody seals. */
final class NothingSealed implements SealedLedger {
    @Override
    public Optional<Checkpoint> newest() {
        return Optional.empty();
    }

    @Override
    public List<Checkpoint> checkpoints(long below, int limit) {
        return List.of();
    }

    @Override
    public Optional<LedgerProof> proof(UUID entry, Long size) {
        return Optional.empty();
    }

    @Override
    public Optional<Consistency> consistency(long from, long to) {
        return Optional.empty();
    }

    @Override
    public Arrears arrears() {
        throw new UnsupportedOperationException("Nothing waits here.");
    }

    @Override
    public String verifier() {
        return "";
    }
}

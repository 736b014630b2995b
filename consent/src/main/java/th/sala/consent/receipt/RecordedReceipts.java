package th.sala.consent.receipt;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.MasterKey;
import th.sala.consent.key.ReferenceSeal;
import th.sala.consent.key.SigningKey;
import th.sala.consent.receipt.SignedReceipt.ReceiptPlace;
import th.sala.consent.seal.Checkpoint;
import th.sala.consent.seal.LedgerProof;
import th.sala.consent.seal.SealedLedger;

/** Reads receipts from the ledger and signs them with the key that its checkpoints are signed with. */
@Stateless
public class RecordedReceipts implements ReceiptDesk {
    private static final String USE = "consent-receipt";
    private static final String ALGORITHM = "Ed25519";

    private final Jdbi jdbi;
    private final MasterKey master;
    private final ReferenceSeal links;
    private final SealedLedger ledger;

    @Inject
    public RecordedReceipts(Jdbi jdbi, MasterKey master, ReferenceSeal links, SealedLedger ledger) {
        this.jdbi = jdbi;
        this.master = master;
        this.links = links;
        this.ledger = ledger;
    }

    @Override
    public Optional<SignedReceipt> of(UUID event) {
        return receipt(event).map(this::signed);
    }

    @Override
    public String token(UUID event) {
        return links.token(USE, event);
    }

    @Override
    public Optional<SignedReceipt> shown(String token) {
        return links.record(USE, token).flatMap(this::of);
    }

    @Override
    public ReceiptCheck check(SignedReceipt shown) {
        boolean genuine = decoded(shown.signature())
                .map(signature ->
                        SigningKey.signed(master.signing().publicKey(), ReceiptForm.of(shown.receipt()), signature))
                .orElse(false);
        boolean recorded = genuine
                && receipt(shown.receipt().receipt())
                        .filter(shown.receipt()::equals)
                        .isPresent();
        return new ReceiptCheck(genuine, recorded);
    }

    private Optional<ConsentReceipt> receipt(UUID event) {
        return jdbi.withHandle(handle -> handle.createQuery(ReceiptTables.DECIDED)
                .bind("event", event)
                .mapTo(ReceiptRow.class)
                .findOne()
                .map(ReceiptRow::receipt));
    }

    private SignedReceipt signed(ConsentReceipt receipt) {
        byte[] signature = master.signing().sign(ReceiptForm.of(receipt));
        return new SignedReceipt(
                receipt,
                ALGORITHM,
                ledger.verifier(),
                Base64.getEncoder().encodeToString(signature),
                place(receipt.receipt()).orElse(null));
    }

    /** Without the words that the leaf seals: they name who recorded it. */
    private Optional<ReceiptPlace> place(UUID event) {
        return ledger.newest()
                .flatMap(newest -> ledger.proof(event, newest.size()).map(proof -> place(event, proof, newest)));
    }

    private static ReceiptPlace place(UUID event, LedgerProof proof, Checkpoint newest) {
        return new ReceiptPlace(
                event, proof.seq(), proof.leaf(), proof.size(), proof.root(), proof.path(), newest.note());
    }

    private static Optional<byte[]> decoded(String signature) {
        try {
            return Optional.ofNullable(signature).map(Base64.getDecoder()::decode);
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}

package th.sala.ticketing.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import th.sala.ticketing.reply.LateWords;

/** Puts the code, or the token of the link, into the message as it leaves. */
@Singleton
class ProofWords implements LateWords {
    private final ProofTable table;
    private final ProofSecret secret;

    @Inject
    ProofWords(ProofTable table, ProofSecret secret) {
        this.table = table;
        this.secret = secret;
    }

    @Override
    public String fill(UUID message, String text) {
        return table.ofMessage(message)
                .map(proof ->
                        text.replace(PLACE, proof.kind().equals(Proof.LINK) ? secret.token(proof) : secret.code(proof)))
                .orElse(text);
    }
}

package th.sala.ticketing.proof;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import th.sala.ticketing.reply.LateWords;

/** Puts the code, or the token of the link, into the message as it leaves. */
@Singleton
class ProofWords implements LateWords {
    private final ProofTable table;
    private final CopyLinkTable copies;
    private final ProofSecret secret;

    @Inject
    ProofWords(ProofTable table, CopyLinkTable copies, ProofSecret secret) {
        this.table = table;
        this.copies = copies;
        this.secret = secret;
    }

    @Override
    public String fill(UUID message, String text) {
        return table.ofMessage(message)
                .map(proof -> proof.kind().equals(Proof.LINK) ? secret.token(proof) : secret.code(proof))
                .or(() -> copies.ofMessage(message).map(link -> ofCopy(link, message)))
                .map(words -> text.replace(PLACE, words))
                .orElse(text);
    }

    private String ofCopy(CopyLink link, UUID message) {
        if (link.message().equals(message)) {
            return secret.token(link.token());
        }
        return link.code() == null ? PLACE : secret.code(link.told());
    }
}

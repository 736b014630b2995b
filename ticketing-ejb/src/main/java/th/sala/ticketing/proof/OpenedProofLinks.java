package th.sala.ticketing.proof;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import th.sala.consent.key.LinkStanding;

@Stateless
public class OpenedProofLinks implements ProofLinks {
    private final ProofTable table;
    private final ProofSecret secret;
    private final Clock clock;

    @Inject
    public OpenedProofLinks(ProofTable table, ProofSecret secret, Clock clock) {
        this.table = table;
        this.secret = secret;
        this.clock = clock;
    }

    @Override
    public LinkStanding look(String token) {
        return named(token).map(this::standing).orElse(LinkStanding.UNKNOWN);
    }

    @Override
    public LinkStanding confirm(String token) {
        Optional<Proof> proof = named(token);
        Instant now = clock.instant();
        proof.filter(open -> standing(open) == LinkStanding.OPEN)
                .ifPresent(open -> table.prove(open.id(), now, now.plus(Proof.USABLE)));
        return proof.map(this::standing).orElse(LinkStanding.UNKNOWN);
    }

    private Optional<Proof> named(String token) {
        return ProofSecret.named(token)
                .flatMap(table::hold)
                .filter(proof -> proof.kind().equals(Proof.LINK))
                .filter(proof -> secret.isToken(proof, token));
    }

    private LinkStanding standing(Proof proof) {
        return proof.state(clock.instant()).equals("sent") ? LinkStanding.OPEN : LinkStanding.GONE;
    }
}

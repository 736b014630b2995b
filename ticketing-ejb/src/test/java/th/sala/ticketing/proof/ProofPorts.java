package th.sala.ticketing.proof;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.ticket.TicketRegister;

/** Proofs for tests, wired as the container does. */
public final class ProofPorts {
    public final Proofs proofs;
    public final ProofLinks links;

    public ProofPorts(Jdbi jdbi, ConsentPorts consent, Courier courier, Clock clock) {
        ProofTable table = new ProofTable(jdbi);
        ProofSecret secret = new ProofSecret(consent.vault());
        proofs = new SendingProofs(
                courier, table, secret, consent.subjects(), consent.trail(), clock, "https://help.example.com");
        links = new OpenedProofLinks(table, secret, clock);
    }

    public static CopyLinks copyLinks(
            Jdbi jdbi, ConsentPorts consent, Courier courier, Messages messages, TicketRegister tickets, Clock clock) {
        return new SendingCopyLinks(
                courier,
                new CopyLinkTable(jdbi),
                new CopyPlace(jdbi),
                new ProofSecret(consent.vault()),
                messages,
                tickets,
                consent.subjects(),
                clock,
                "https://help.example.com");
    }

    public static LateWords words(Jdbi jdbi, ConsentPorts consent) {
        return new ProofWords(new ProofTable(jdbi), new CopyLinkTable(jdbi), new ProofSecret(consent.vault()));
    }
}

package th.sala.ticketing.intake;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/** Reads them from the inbox. */
@Stateless
public class InboxOriginals implements HeldOriginals {
    private static final String OF = """
            SELECT account, external_id FROM ticketing.inbox
            WHERE channel = :channel AND message IN (SELECT id FROM ticketing.message WHERE customer = :subject)
            UNION
            SELECT account, external_id FROM ticketing.inbox
            WHERE channel = :channel AND state IN ('quarantined', 'ignored')
              AND sender IN (SELECT decode(hash, 'hex') FROM unnest(:hashes) AS hash)
            """;

    private final Jdbi jdbi;
    private final SubjectRegister register;

    @Inject
    public InboxOriginals(Jdbi jdbi, SubjectRegister register) {
        this.jdbi = jdbi;
        this.register = register;
    }

    @Override
    public List<Original> of(SubjectId identity, String channel) {
        List<String> hashes = register.fingerprints(identity).stream()
                .map(HexFormat.of()::formatHex)
                .toList();
        return jdbi.withHandle(handle -> handle.createQuery(OF)
                .bind("channel", channel)
                .bind("subject", identity.value())
                .bindArray("hashes", String.class, hashes)
                .mapTo(Original.class)
                .list());
    }
}

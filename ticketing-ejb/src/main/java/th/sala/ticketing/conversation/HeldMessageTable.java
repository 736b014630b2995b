package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

@Singleton
class HeldMessageTable implements HeldMessages {
    private static final String HELD = """
            SELECT message.id, ticket.number AS ticket, message.kind, message.channel, message.account, message.at,
                   message.subject, message.text, participants_key, participants,
                   ARRAY (SELECT name FROM ticketing.attachment WHERE attachment.message = message.id ORDER BY id) AS files,
                   ARRAY (SELECT question FROM ticketing.answer_read WHERE answer_read.message = message.id ORDER BY place)
                     AS read_before
            FROM ticketing.message JOIN ticketing.ticket ON ticket.id = message.ticket
            WHERE message.customer = :subject
            ORDER BY message.id
            """;

    private final Jdbi jdbi;
    private final EnvelopeSeal seal;
    private final SubjectRegister register;
    private final AddressedMessageTable envelopes;

    @Inject
    HeldMessageTable(Jdbi jdbi, EnvelopeSeal seal, SubjectRegister register, AddressedMessageTable envelopes) {
        this.jdbi = jdbi;
        this.seal = seal;
        this.register = register;
        this.envelopes = envelopes;
    }

    @Override
    public List<HeldMessage> of(SubjectId subject) {
        return rows(subject).stream().map(this::opened).toList();
    }

    private List<Row> rows(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(HELD)
                .bind("subject", subject.value())
                .mapTo(Row.class)
                .list());
    }

    @Override
    public long readdress(SubjectId subject, Identifier wrong, Identifier right) {
        return rows(subject).stream()
                .filter(row -> replace(row, opened(row).envelope(), wrong, right))
                .count();
    }

    private boolean replace(Row row, Envelope envelope, Identifier wrong, Identifier right) {
        Envelope corrected = envelope.with(address -> corrected(address, wrong, right));
        if (corrected.equals(envelope)) {
            return false;
        }
        envelopes.rewrite(row.id(), row.account(), corrected);
        return true;
    }

    private ChannelAddress corrected(ChannelAddress address, Identifier wrong, Identifier right) {
        if (wrong.kind() == IdentifierKind.NAME) {
            return wrong.value().equals(address.name())
                    ? new ChannelAddress(address.channel(), address.value(), right.value())
                    : address;
        }
        return address.identifier().filter(held -> same(held, wrong)).isPresent()
                ? new ChannelAddress(address.channel(), right.value(), address.name())
                : address;
    }

    private boolean same(Identifier one, Identifier other) {
        return one.kind() == other.kind() && Arrays.equals(register.fingerprint(one), register.fingerprint(other));
    }

    private HeldMessage opened(Row row) {
        return new HeldMessage(
                row.id(),
                row.ticket(),
                row.kind(),
                row.channel(),
                row.at(),
                seal.open(new Sealed(row.participantsKey(), row.participants())),
                row.subject(),
                row.text(),
                row.files(),
                row.readBefore());
    }

    private record Row(
            UUID id,
            long ticket,
            String kind,
            String channel,
            String account,
            Instant at,
            String subject,
            String text,
            byte[] participantsKey,
            byte[] participants,
            List<String> files,
            List<String> readBefore) {}
}

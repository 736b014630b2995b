package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.Sealed;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

@Singleton
class AddressedMessageTable implements AddressedMessages {
    private static final String COUNT = """
            SELECT count(*) FROM ticketing.message
            WHERE addresses && CAST(:hashes AS text[]) AND customer IS DISTINCT FROM :person
            """;

    private static final String NAMING = """
            SELECT id, account, participants_key, participants FROM ticketing.message
            WHERE addresses && CAST(:hashes AS text[])
            FOR UPDATE
            """;

    private static final String REWRITE = """
            UPDATE ticketing.message SET participants_key = :key, participants = :bytes, addresses = :addresses
            WHERE id = :id
            """;

    private final Jdbi jdbi;
    private final EnvelopeSeal seal;
    private final SubjectRegister register;

    @Inject
    AddressedMessageTable(Jdbi jdbi, EnvelopeSeal seal, SubjectRegister register) {
        this.jdbi = jdbi;
        this.seal = seal;
        this.register = register;
    }

    @Override
    public long count(SubjectId person, List<String> hashes) {
        return jdbi.withHandle(handle -> handle.createQuery(COUNT)
                .bind("person", person.value())
                .bindArray("hashes", String.class, hashes)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public long forget(List<String> hashes) {
        List<Row> rows = jdbi.withHandle(handle -> handle.createQuery(NAMING)
                .bindArray("hashes", String.class, hashes)
                .mapTo(Row.class)
                .list());
        rows.forEach(row -> rewrite(row.id(), row.account(), without(hashes, row)));
        return rows.size();
    }

    /** Keeps a changed envelope together with the hashes of who is in it now. */
    void rewrite(UUID id, String account, Envelope envelope) {
        Sealed sealed = seal.close(envelope);
        jdbi.useHandle(handle -> handle.createUpdate(REWRITE)
                .bind("id", id)
                .bind("key", sealed.key())
                .bind("bytes", sealed.bytes())
                .bindArray("addresses", String.class, seal.hashes(envelope, account))
                .execute());
    }

    private Envelope without(List<String> hashes, Row row) {
        Envelope envelope = seal.open(new Sealed(row.participantsKey(), row.participants()));
        return envelope.with(address -> without(hashes, address));
    }

    private ChannelAddress without(List<String> hashes, ChannelAddress address) {
        return address.identifier()
                        .map(identifier -> HexFormat.of().formatHex(register.fingerprint(identifier)))
                        .filter(hashes::contains)
                        .isPresent()
                ? new ChannelAddress(address.channel(), "", null)
                : address;
    }

    private record Row(UUID id, String account, byte[] participantsKey, byte[] participants) {}
}

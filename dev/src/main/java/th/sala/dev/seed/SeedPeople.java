package th.sala.dev.seed;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.PostgresTypes;
import th.sala.consent.key.MasterKey;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.RegisteredSubjects;
import th.sala.consent.subject.SubjectId;

/** Registers the people of a seed as the hub registers a newcomer: a key each, identifiers sealed with it and hashed. */
final class SeedPeople {
    private static final int AT_ONCE = 500;

    private final long seed;
    private final MasterKey master;
    private final Instant since;
    private final UUID[] ids;

    /** @param since when they were registered */
    SeedPeople(SeedSize size, MasterKey master, Instant since) {
        this.seed = size.seed();
        this.master = master;
        this.since = since;
        this.ids = new UUID[size.people()];
    }

    /** In pieces of so many. */
    List<Integer> pieces() {
        return IntStream.iterate(0, first -> first < ids.length, first -> first + AT_ONCE)
                .boxed()
                .toList();
    }

    /** Those of one piece. */
    void register(int first, Connection owner) throws SQLException {
        Jdbi jdbi = Jdbi.create(owner).installPlugin(new PostgresTypes());
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        var register = new RegisteredSubjects(jdbi, master, Clock.fixed(since, ZoneOffset.UTC));
        int last = Math.min(ids.length, first + AT_ONCE);
        Map<Identifier, List<Identifier>> contacts = new HashMap<>();
        Map<Identifier, Integer> numbers = new HashMap<>();
        for (int number = first; number < last; number++) {
            SeedPerson person = SeedPerson.of(seed, number);
            Identifier contact = person.address().identifier().orElseThrow();
            contacts.put(contact, person.besides());
            numbers.put(contact, number);
        }
        Map<Identifier, SubjectId> registered = register.findOrRegister(contacts);
        owner.commit();
        registered.forEach((contact, subject) -> ids[numbers.get(contact)] = subject.value());
    }

    /** By their number. */
    UUID id(int number) {
        return ids[number];
    }

    SeedPerson person(int number) {
        return SeedPerson.of(seed, number);
    }
}

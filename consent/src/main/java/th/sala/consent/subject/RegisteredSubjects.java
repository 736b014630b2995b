package th.sala.consent.subject;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.key.ContentKey;
import th.sala.consent.key.MasterKey;

/** Subjects in the tables {@code subject}, {@code subject_key} and {@code subject_identifier}. */
@Stateless
public class RegisteredSubjects implements SubjectRegister {
    private final Jdbi jdbi;
    private final MasterKey master;
    private final Clock clock;

    @Inject
    public RegisteredSubjects(Jdbi jdbi, MasterKey master, Clock clock) {
        this.jdbi = jdbi;
        this.master = master;
        this.clock = clock;
    }

    @Override
    public Optional<SubjectId> find(Identifier identifier) {
        if (!identifier.kind().identifies()) {
            return Optional.empty();
        }
        return jdbi.withHandle(handle -> handle.createQuery(SubjectTables.HOLDER)
                .bind("kind", identifier.kind().code())
                .bind("hmac", fingerprint(identifier))
                .mapTo(UUID.class)
                .findOne()
                .map(SubjectId::new));
    }

    @Override
    public Map<Identifier, SubjectId> find(Collection<Identifier> identifiers) {
        List<Identifier> wanted = identifiers.stream().distinct().toList();
        if (wanted.isEmpty()) {
            return Map.of();
        }
        return jdbi
                .withHandle(handle -> handle.createQuery(SubjectTables.HOLDERS)
                        .bindArray(
                                "kinds",
                                String.class,
                                each(wanted, one -> one.kind().code()))
                        .bindArray("hmacs", String.class, each(wanted, one -> hex(fingerprint(one))))
                        .mapTo(Holder.class)
                        .list())
                .stream()
                .collect(Collectors.toMap(
                        holder -> wanted.get(holder.place() - 1), holder -> new SubjectId(holder.subjectId())));
    }

    @Override
    public void hold(Identifier contact) {
        hold(List.of(fingerprint(contact)));
    }

    @Override
    public SubjectId findOrRegister(Identifier contact, List<Identifier> identifiers) {
        hold(contact);
        return find(contact)
                .orElseGet(() -> register(
                        Stream.concat(Stream.of(contact), identifiers.stream()).toList()));
    }

    @Override
    public Map<Identifier, SubjectId> findOrRegister(Map<Identifier, List<Identifier>> contacts) {
        Map<Identifier, SubjectId> holders = new HashMap<>(find(contacts.keySet()));
        Map<String, List<Identifier>> unknown = contacts.keySet().stream()
                .filter(contact -> !holders.containsKey(contact))
                .collect(
                        Collectors.groupingBy(contact -> hex(fingerprint(contact)), TreeMap::new, Collectors.toList()));
        if (!unknown.isEmpty()) {
            hold(each(unknown.keySet(), HexFormat.of()::parseHex));
            List<Identifier> spellings =
                    unknown.values().stream().flatMap(List::stream).toList();
            holders.putAll(find(spellings));
            unknown.values().removeIf(same -> holders.containsKey(same.get(0)));
            holders.putAll(register(unknown.values(), contacts));
        }
        return holders;
    }

    /** @param unknown each in its spellings, the first of which is kept */
    private Map<Identifier, SubjectId> register(
            Collection<List<Identifier>> unknown, Map<Identifier, List<Identifier>> besides) {
        Map<Identifier, SubjectId> holders = new HashMap<>();
        List<Newcomer> newcomers = new ArrayList<>();
        for (List<Identifier> same : unknown) {
            Identifier contact = same.get(0);
            Newcomer newcomer = Newcomer.with(Stream.concat(Stream.of(contact), besides.get(contact).stream())
                    .toList());
            newcomers.add(newcomer);
            same.forEach(spelling -> holders.put(spelling, newcomer.subject()));
        }
        register(newcomers);
        return holders;
    }

    /** Until the transaction ends nobody else registers these. */
    private void hold(List<byte[]> fingerprints) {
        jdbi.useHandle(handle -> handle.createQuery(SubjectTables.HOLD)
                .bindArray(
                        "keys",
                        Long.class,
                        each(fingerprints, one -> ByteBuffer.wrap(one).getLong()))
                .mapTo(Long.class)
                .one());
    }

    @Override
    public SubjectId register(List<Identifier> identifiers) {
        Newcomer newcomer = Newcomer.with(identifiers);
        register(List.of(newcomer));
        return newcomer.subject();
    }

    private void register(Collection<Newcomer> newcomers) {
        List<Held> held = newcomers.stream().flatMap(Newcomer::held).toList();
        jdbi.useHandle(handle -> handle.createUpdate(SubjectTables.REGISTER)
                .bind("at", clock.instant())
                .bindArray(
                        "subjects",
                        UUID.class,
                        each(newcomers, one -> one.subject().value()))
                .bindArray(
                        "wrapped",
                        String.class,
                        each(newcomers, one -> hex(SubjectKeys.wrap(master, one.subject(), one.key()))))
                .bindArray("ids", UUID.class, each(held, any -> UuidCreator.getTimeOrderedEpoch()))
                .bindArray(
                        "holders",
                        UUID.class,
                        each(held, one -> one.holder().subject().value()))
                .bindArray(
                        "kinds",
                        String.class,
                        each(held, one -> one.identifier().kind().code()))
                .bindArray("ciphers", String.class, each(held, one -> hex(one.sealed())))
                .bindArray("hmacs", String.class, each(held, one -> hex(fingerprint(one.identifier()))))
                .execute());
    }

    @Override
    public void add(SubjectId subject, Identifier identifier) {
        find(identifier).filter(holder -> !holder.equals(subject)).ifPresent(other -> {
            throw new IdentifierTaken(identifier.kind());
        });
        jdbi.useHandle(handle -> {
            byte[] wrapped = handle.createQuery(SubjectTables.KEY)
                    .bind("subject", subject.value())
                    .mapTo(byte[].class)
                    .findOne()
                    .orElseThrow(() -> new IllegalStateException("The subject " + subject + " has no key any more."));
            ContentKey key = SubjectKeys.unwrap(master, subject, wrapped);
            handle.createUpdate(SubjectTables.ADD)
                    .bind("id", UuidCreator.getTimeOrderedEpoch())
                    .bind("subject", subject.value())
                    .bind("kind", identifier.kind().code())
                    .bind("cipher", SealedIdentifier.seal(key, subject, identifier))
                    .bind("hmac", fingerprint(identifier))
                    .bind("at", clock.instant())
                    .execute();
        });
    }

    @Override
    public long forget(SubjectId subject, IdentifierKind kind) {
        return jdbi.withHandle(handle -> handle.createUpdate(SubjectTables.FORGET)
                .bind("subject", subject.value())
                .bind("kind", kind.code())
                .execute());
    }

    @Override
    public void release(SubjectId subject, Identifier identifier) {
        BatchMemory.forget();
        jdbi.useHandle(handle -> handle.createUpdate(SubjectTables.RELEASE)
                .bind("subject", subject.value())
                .bind("kind", identifier.kind().code())
                .bind("hmac", fingerprint(identifier))
                .execute());
    }

    @Override
    public void markErased(SubjectId subject) {
        BatchMemory.forget();
        jdbi.useHandle(handle -> handle.createUpdate(SubjectTables.MARK_ERASED)
                .bind("subject", subject.value())
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public List<HeldIdentifier> identifiers(SubjectId subject) {
        return identifiers(List.of(subject)).get(subject);
    }

    @Override
    public Map<SubjectId, List<HeldIdentifier>> identifiers(Collection<SubjectId> subjects) {
        Map<SubjectId, List<HeldIdentifier>> found = new HashMap<>();
        subjects.forEach(subject -> found.put(subject, new ArrayList<>()));
        held(subjects).forEach(row -> found.get(row.askedFor()).add(row.masked(master)));
        return found;
    }

    @Override
    public Optional<String> open(SubjectId subject, IdentifierKind kind) {
        return jdbi.withHandle(handle -> handle.createQuery(SubjectTables.NEWEST_OF_KIND)
                .bind("subject", subject.value())
                .bind("kind", kind.code())
                .mapTo(SealedIdentifier.class)
                .findOne()
                .map(row -> row.open(master).value()));
    }

    @Override
    public Optional<String> open(SubjectId subject, UUID identifier) {
        return jdbi.withHandle(handle -> handle.createQuery(SubjectTables.ONE)
                .bind("subject", subject.value())
                .bind("id", identifier)
                .mapTo(SealedIdentifier.class)
                .findOne()
                .map(row -> row.open(master).value()));
    }

    @Override
    public Optional<Holding> holding(SubjectId subject, Identifier said) {
        return jdbi.withHandle(handle -> handle.createQuery(SubjectTables.HOLDING)
                .bind("subject", subject.value())
                .bind("kind", said.kind().code())
                .bind("hmac", fingerprint(said))
                .mapTo(HeldSince.class)
                .findOne()
                .map(row -> new Holding(new SubjectId(row.holder()), row.addedAt(), row.verified())));
    }

    @Override
    public Map<SubjectId, String> maskedNames(Collection<SubjectId> subjects) {
        Map<SubjectId, SealedIdentifier> shown = new HashMap<>();
        for (SealedIdentifier row : held(subjects)) {
            shown.merge(row.askedFor(), row, RegisteredSubjects::tellingMore);
        }
        Map<SubjectId, String> names = new HashMap<>();
        shown.forEach((subject, row) -> names.put(subject, row.masked(master).masked()));
        subjects.forEach(subject -> names.putIfAbsent(subject, Mask.HIDDEN));
        return names;
    }

    /** Of two of one kind the first. */
    private static SealedIdentifier tellingMore(SealedIdentifier first, SealedIdentifier next) {
        return IdentifierKind.of(next.kind()).compareTo(IdentifierKind.of(first.kind())) < 0 ? next : first;
    }

    @Override
    public List<byte[]> fingerprints(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(SubjectTables.FINGERPRINTS)
                .bind("subject", subject.value())
                .mapTo(byte[].class)
                .list());
    }

    @Override
    public byte[] fingerprint(Identifier identifier) {
        String value = identifier.kind().code() + ":" + CanonicalForm.of(identifier);
        return master.fingerprint(value.getBytes(StandardCharsets.UTF_8));
    }

    private List<SealedIdentifier> held(Collection<SubjectId> subjects) {
        return jdbi.withHandle(handle -> handle.createQuery(SubjectTables.IDENTIFIERS)
                .bindArray("subjects", UUID.class, each(subjects, SubjectId::value))
                .mapTo(SealedIdentifier.class)
                .list());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static <T, R> List<R> each(Collection<T> values, Function<T, R> part) {
        return values.stream().map(part).toList();
    }

    /** A subject that is registered now. */
    private record Newcomer(SubjectId subject, ContentKey key, List<Identifier> identifiers) {
        static Newcomer with(List<Identifier> identifiers) {
            return new Newcomer(SubjectId.next(), ContentKey.random(), identifiers);
        }

        Stream<Held> held() {
            return identifiers.stream().map(identifier -> new Held(this, identifier));
        }
    }

    private record Held(Newcomer holder, Identifier identifier) {
        byte[] sealed() {
            return SealedIdentifier.seal(holder.key(), holder.subject(), identifier);
        }
    }

    /** Who holds an identifier, by its place among those that were asked for. */
    record Holder(int place, UUID subjectId) {}

    /** Who of a person holds an identifier, and since when. */
    record HeldSince(UUID holder, Instant addedAt, boolean verified) {}
}

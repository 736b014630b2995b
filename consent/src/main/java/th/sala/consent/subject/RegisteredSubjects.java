package th.sala.consent.subject;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
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
    public SubjectId findOrRegister(Identifier contact, List<Identifier> identifiers) {
        hold(fingerprint(contact));
        return find(contact)
                .orElseGet(() -> register(
                        Stream.concat(Stream.of(contact), identifiers.stream()).toList()));
    }

    /** Until the transaction ends nobody else registers this. */
    private void hold(byte[] fingerprint) {
        jdbi.useHandle(handle -> handle.createQuery(SubjectTables.HOLD)
                .bind("key", ByteBuffer.wrap(fingerprint).getLong())
                .mapTo(String.class)
                .one());
    }

    @Override
    public SubjectId register(List<Identifier> identifiers) {
        SubjectId subject = SubjectId.next();
        ContentKey key = ContentKey.random();
        jdbi.useHandle(handle -> handle.createUpdate(SubjectTables.REGISTER)
                .bind("subject", subject.value())
                .bind("at", clock.instant())
                .bind("wrapped", SubjectKeys.wrap(master, subject, key))
                .bindArray("ids", UUID.class, each(identifiers, any -> UuidCreator.getTimeOrderedEpoch()))
                .bindArray(
                        "kinds",
                        String.class,
                        each(identifiers, one -> one.kind().code()))
                .bindArray(
                        "ciphers",
                        String.class,
                        each(identifiers, one -> hex(SealedIdentifier.seal(key, subject, one))))
                .bindArray("hmacs", String.class, each(identifiers, one -> hex(fingerprint(one))))
                .execute());
        return subject;
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
    public void markErased(SubjectId subject) {
        jdbi.useHandle(handle -> handle.createUpdate(SubjectTables.MARK_ERASED)
                .bind("subject", subject.value())
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public List<HeldIdentifier> identifiers(SubjectId subject) {
        return held(List.of(subject)).stream().map(row -> row.masked(master)).toList();
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
    public boolean holds(SubjectId subject, Identifier said) {
        return jdbi.withHandle(handle -> handle.createQuery(SubjectTables.HOLDS)
                .bind("subject", subject.value())
                .bind("kind", said.kind().code())
                .bind("hmac", fingerprint(said))
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public Map<SubjectId, String> maskedNames(Collection<SubjectId> subjects) {
        Map<SubjectId, String> names = new HashMap<>();
        Map<SubjectId, IdentifierKind> shown = new HashMap<>();
        for (SealedIdentifier row : held(subjects)) {
            IdentifierKind kind = IdentifierKind.of(row.kind());
            IdentifierKind best = shown.get(row.askedFor());
            if (best == null || kind.compareTo(best) < 0) {
                shown.put(row.askedFor(), kind);
                names.put(row.askedFor(), row.masked(master).masked());
            }
        }
        subjects.forEach(subject -> names.putIfAbsent(subject, Mask.HIDDEN));
        return names;
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

    /** Who holds an identifier, by its place among those that were asked for. */
    record Holder(int place, UUID subjectId) {}
}

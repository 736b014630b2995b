package th.sala.ticketing.ticket;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import th.sala.consent.subject.HeldIdentifier;
import th.sala.consent.subject.Holding;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;

/** Subjects in memory; everything masked is a star and its kind. */
public final class MaskedSubjects implements SubjectRegister {
    private final Map<SubjectId, List<Identifier>> held = new HashMap<>();
    private final Map<Identifier, UUID> ids = new HashMap<>();

    @Override
    public Optional<SubjectId> find(Identifier identifier) {
        return held.entrySet().stream()
                .filter(entry -> entry.getValue().contains(identifier))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public Map<Identifier, SubjectId> find(Collection<Identifier> identifiers) {
        return identifiers.stream()
                .distinct()
                .filter(identifier -> find(identifier).isPresent())
                .collect(Collectors.toMap(
                        identifier -> identifier, identifier -> find(identifier).orElseThrow()));
    }

    @Override
    public void hold(Identifier contact) {
        // Nobody else registers in memory.
    }

    @Override
    public SubjectId findOrRegister(Identifier contact, List<Identifier> identifiers) {
        return find(contact)
                .orElseGet(() -> register(
                        Stream.concat(Stream.of(contact), identifiers.stream()).toList()));
    }

    @Override
    public Map<Identifier, SubjectId> findOrRegister(Map<Identifier, List<Identifier>> contacts) {
        Map<Identifier, SubjectId> holders = new HashMap<>();
        contacts.forEach((contact, besides) -> holders.put(contact, findOrRegister(contact, besides)));
        return holders;
    }

    @Override
    public SubjectId register(List<Identifier> identifiers) {
        SubjectId subject = SubjectId.next();
        held.put(subject, List.copyOf(identifiers));
        identifiers.forEach(identifier -> ids.putIfAbsent(identifier, UUID.randomUUID()));
        return subject;
    }

    @Override
    public void add(SubjectId subject, Identifier identifier) {
        throw new UnsupportedOperationException("No test adds identifiers.");
    }

    @Override
    public long forget(SubjectId subject, IdentifierKind kind) {
        throw new UnsupportedOperationException("No test forgets.");
    }

    @Override
    public void release(SubjectId subject, Identifier identifier) {
        throw new UnsupportedOperationException("No test releases.");
    }

    @Override
    public void markErased(SubjectId subject) {
        throw new UnsupportedOperationException("No test erases.");
    }

    @Override
    public List<HeldIdentifier> identifiers(SubjectId subject) {
        return held.getOrDefault(subject, List.of()).stream()
                .map(identifier -> new HeldIdentifier(
                        ids.get(identifier),
                        identifier.kind(),
                        "*" + identifier.kind().code(),
                        false,
                        subject))
                .toList();
    }

    @Override
    public Map<SubjectId, List<HeldIdentifier>> identifiers(Collection<SubjectId> subjects) {
        return subjects.stream().collect(Collectors.toMap(subject -> subject, this::identifiers));
    }

    @Override
    public Optional<Holding> holding(SubjectId subject, Identifier said) {
        return held.getOrDefault(subject, List.of()).contains(said)
                ? Optional.of(new Holding(subject, Instant.EPOCH, false))
                : Optional.empty();
    }

    @Override
    public Optional<String> open(SubjectId subject, IdentifierKind kind) {
        return held.getOrDefault(subject, List.of()).stream()
                .filter(identifier -> identifier.kind() == kind)
                .map(Identifier::value)
                .findFirst();
    }

    @Override
    public Optional<String> open(SubjectId subject, UUID identifier) {
        return held.getOrDefault(subject, List.of()).stream()
                .filter(one -> ids.get(one).equals(identifier))
                .map(Identifier::value)
                .findFirst();
    }

    @Override
    public Map<SubjectId, String> maskedNames(Collection<SubjectId> subjects) {
        return subjects.stream().collect(Collectors.toMap(subject -> subject, subject -> "*name"));
    }

    @Override
    public List<byte[]> fingerprints(SubjectId subject) {
        return held.getOrDefault(subject, List.of()).stream()
                .map(this::fingerprint)
                .toList();
    }

    @Override
    public byte[] fingerprint(Identifier identifier) {
        return (identifier.kind().code() + identifier.value()).getBytes(StandardCharsets.UTF_8);
    }
}

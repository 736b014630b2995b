package th.sala.ticketing.call;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import th.sala.consent.rights.RestrictedRecords;
import th.sala.consent.rights.RestrictedRecords.RestrictedRecord;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.call.CallerMatch.Fresh;
import th.sala.ticketing.call.CallerMatch.Kept;
import th.sala.ticketing.call.CallerMatch.Known;
import th.sala.ticketing.call.CallerMatch.Nobody;
import th.sala.ticketing.call.CallerMatch.Several;

/** Finds the person behind a line (CH-5). A number is what a telephone says, never a proof: a shared one is asked about. */
@Singleton
class RecognisingCallers {
    private final SubjectRegister register;
    private final SubjectMerges merges;
    private final RestrictedRecords restricted;
    private final SharedLines shared;
    private final SwitchboardTable switchboards;

    @Inject
    RecognisingCallers(
            SubjectRegister register,
            SubjectMerges merges,
            RestrictedRecords restricted,
            SharedLines shared,
            SwitchboardTable switchboards) {
        this.register = register;
        this.merges = merges;
        this.restricted = restricted;
        this.shared = shared;
        this.switchboards = switchboards;
    }

    void hold(Line line) {
        fingerprint(line).ifPresent(shared::hold);
    }

    CallerMatch match(Line line) {
        return contact(line).map(this::match).orElseGet(Nobody::new);
    }

    private CallerMatch match(Identifier contact) {
        Optional<SubjectId> holder = register.find(contact);
        List<SubjectId> persons =
                persons(Stream.concat(holder.stream(), shared.users(register.fingerprint(contact)).stream())
                        .toList());
        if (persons.isEmpty()) {
            return new Fresh(contact);
        }
        return holder.isPresent() && persons.size() == 1 ? known(holder.get()) : new Several(persons);
    }

    private CallerMatch known(SubjectId holder) {
        RestrictedRecord record = restricted.among(List.of(holder)).get(holder);
        return record == null ? new Known(holder) : new Kept(record);
    }

    /** Those of them whose record is kept and not used. */
    Map<SubjectId, RestrictedRecord> restricted(Collection<SubjectId> persons) {
        return restricted.among(persons);
    }

    /** Under whom a call of this person is kept: beside their record while it is restricted. */
    SubjectId forNewMatter(SubjectId person, String user) {
        return restricted.forNewMatter(person, user);
    }

    /** Who stands for each, once. */
    private List<SubjectId> persons(List<SubjectId> identities) {
        Map<SubjectId, SubjectId> survivors = merges.survivors(identities);
        return identities.stream()
                .map(identity -> survivors.getOrDefault(identity, identity))
                .distinct()
                .toList();
    }

    /** Who stands for the person. */
    Map<SubjectId, SubjectId> survivors(Collection<SubjectId> identities) {
        return merges.survivors(identities);
    }

    boolean same(SubjectId one, SubjectId other) {
        return merges.survivor(one).equals(merges.survivor(other));
    }

    /** A colleague knows now who it was of whom nothing was known. */
    void attest(SubjectId person, SubjectId unknown, String user) {
        merges.merge(person, unknown, List.of(new MergeEvidence("AGENT_ATTESTATION", null, null)), user);
    }

    /** Keyed hash of the line; empty when it leads to nobody. */
    Optional<byte[]> fingerprint(Line line) {
        return contact(line).map(register::fingerprint);
    }

    /** A person who is known by nothing, for a call that somebody must answer for. */
    SubjectId unknown() {
        return register.register(List.of());
    }

    SubjectId registered(Identifier contact) {
        return register.findOrRegister(contact, List.of());
    }

    boolean exists(SubjectId person) {
        return !register.identifiers(person).isEmpty();
    }

    /** A person chose who it was: whoever rings from there next is asked, unless the line is theirs alone. */
    void chosen(Line line, SubjectId person) {
        contact(line)
                .filter(contact -> register.find(contact)
                        .filter(holder -> same(holder, person))
                        .isEmpty())
                .ifPresent(contact -> shared.add(register.fingerprint(contact), person));
    }

    private Optional<Identifier> contact(Line line) {
        return line.identifier().filter(contact -> !switchboards.knows(contact.value()));
    }
}

package th.sala.consent.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.LawfulBasis;
import th.sala.consent.purpose.ProcessingStopped;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectVault;

/** Appends what persons decided, with the proofs, to {@code consent_event}. */
@Stateless
public class RecordedConsents implements ConsentLedger {
    private final Jdbi jdbi;
    private final Clock clock;
    private final SubjectVault vault;
    private final SubjectMerges merges;
    private final Authority authority;
    private final Event<ProcessingStopped> stopped;
    private final Event<AgreementGiven> agreed;
    private final Event<ConsentRecorded> recorded;

    @Inject
    public RecordedConsents(
            Jdbi jdbi,
            Clock clock,
            SubjectVault vault,
            SubjectMerges merges,
            Authority authority,
            Event<ProcessingStopped> stopped,
            Event<AgreementGiven> agreed,
            Event<ConsentRecorded> recorded) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.vault = vault;
        this.merges = merges;
        this.authority = authority;
        this.stopped = stopped;
        this.agreed = agreed;
        this.recorded = recorded;
    }

    @Override
    public UUID record(ConsentDecision decision) {
        ConsentRules.check(decision);
        NoticeReference notice = NoticeReference.of(decision);
        jdbi.useHandle(handle -> speak(handle, decision, notice));
        Instant at = clock.instant();
        jdbi.useHandle(handle -> checkReferences(handle, decision, notice, at));
        jdbi.useHandle(handle -> MessageProofs.check(handle, decision, notice));
        Voice voice = authority.voice(decision, at);
        UUID event = record(decision, voice, notice, at, null);
        if (!decision.agrees()) {
            merges.identities(decision.subject()).stream()
                    .filter(identity -> !identity.equals(decision.subject()))
                    .forEach(identity -> record(decision.by(identity), voice, notice, at, event));
        }
        if (voice.whole(decision)) {
            recorded.fire(new ConsentRecorded(event, voice.event(), decision.channel()));
        }
        return event;
    }

    /** @param act the event of another identity of the person that says the same; null when this is the first */
    private UUID record(ConsentDecision decision, Voice voice, NoticeReference notice, Instant at, UUID act) {
        UUID event = UuidCreator.getTimeOrderedEpoch();
        BatchMemory.forget();
        jdbi.useHandle(handle -> {
            append(handle, event, decision, voice, notice, at, act);
            ConsentRules.evidence(decision).forEach(one -> append(handle, event, decision.subject(), one));
        });
        tell(decision, voice);
        return event;
    }

    /** What waits for another word ends and begins nothing. */
    private void tell(ConsentDecision decision, Voice voice) {
        if (!decision.agrees()) {
            stopped.fire(new ProcessingStopped(decision.subject(), decision.purpose()));
        } else if (!voice.waits()) {
            agreed.fire(new AgreementGiven(decision.subject(), decision.purpose(), decision.actor()));
        }
    }

    @Override
    public List<ConsentEntry> entries(SubjectId subject) {
        return jdbi.withHandle(handle -> handle.createQuery(LedgerTables.ENTRIES)
                .bind("subject", subject.value())
                .mapTo(ConsentEntry.class)
                .list());
    }

    private static void checkReferences(Handle handle, ConsentDecision decision, NoticeReference notice, Instant at) {
        Optional<LawfulBasis> basis = handle.createQuery(LedgerTables.BASIS)
                .bind("purpose", decision.purpose())
                .bind("at", at)
                .mapTo(LawfulBasis.class)
                .findOne();
        ConsentRules.require(basis.isPresent(), "purpose is not one of the purposes in force.");
        ConsentRules.require(
                basis.get().needsConsent(),
                "purpose does not rest on consent: there is nothing to agree to or to withdraw; object to it instead.");
        boolean published = notice.key() == null
                || handle.createQuery(LedgerTables.NOTICE_WAS_PUBLISHED)
                        .bind("notice", notice.key())
                        .bind("version", notice.version())
                        .bind("language", notice.language())
                        .bind("at", at)
                        .mapTo(Boolean.class)
                        .one();
        ConsentRules.require(published, "noticeVersion is not a published notice in this language.");
        if (decision.agrees() && isDefective(handle, notice)) {
            throw new IncompleteConsent(
                    "notice-defective",
                    "This notice was found defective: nobody can agree before a new one is published.");
        }
    }

    private static void speak(Handle handle, ConsentDecision decision, NoticeReference notice) {
        if (decision.agrees()) {
            Turns.agreeUnder(handle, notice.key());
        }
        Turns.speak(handle, decision.subject());
    }

    private static boolean isDefective(Handle handle, NoticeReference notice) {
        return handle.createQuery(DefectTables.IS_DEFECTIVE)
                .bind("notice", notice.key())
                .bind("version", notice.version())
                .mapTo(Boolean.class)
                .one();
    }

    private static void append(
            Handle handle,
            UUID event,
            ConsentDecision decision,
            Voice voice,
            NoticeReference notice,
            Instant at,
            UUID act) {
        handle.createUpdate(LedgerTables.RECORD)
                .bind("id", event)
                .bind("subject", decision.subject().value())
                .bind("event", voice.event())
                .bind("purpose", decision.purpose())
                .bind("notice", notice.key())
                .bind("version", notice.version())
                .bind("language", notice.language())
                .bind("channel", decision.channel())
                .bind("method", decision.method())
                .bind("actorType", voice.actorType())
                .bind("representation", voice.representation())
                .bind("actor", decision.actor())
                .bind("at", at)
                .bind("act", act)
                .bind("reason", decision.waits() ? Voice.UNCONFIRMED : null)
                .bind("message", decision.message())
                .execute();
    }

    private void append(Handle handle, UUID event, SubjectId subject, Evidence evidence) {
        UUID id = UuidCreator.getTimeOrderedEpoch();
        String text = evidence.text();
        handle.createUpdate(LedgerTables.EVIDENCE)
                .bind("id", id)
                .bind("event", event)
                .bind("kind", evidence.kind())
                .bind("sha256", evidence.sha256())
                .bind("commitment", text == null ? null : vault.commit(subject, text))
                .execute();
        if (text != null) {
            handle.createUpdate(LedgerTables.EVIDENCE_TEXT)
                    .bind("id", id)
                    .bind("subject", subject.value())
                    .bind("cipher", vault.seal(subject, text))
                    .execute();
        }
    }
}

package th.sala.consent.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.database.BatchMemory;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.key.ReferenceSeal;
import th.sala.consent.key.Sha256;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.MarketingPurpose;
import th.sala.consent.purpose.MarketingPurposes;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.purpose.PurposePreview;
import th.sala.consent.purpose.PurposeStanding;
import th.sala.consent.subject.SubjectId;

/** Writes what a word means into the ledger, and by a link takes exactly that back. */
@Stateless
public class RecordedWithdrawals implements Withdrawals {
    private static final String UNDO = "undo-withdrawal";
    private static final Duration LASTS = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final Clock clock;
    private final ConsentLedger ledger;
    private final PurposeDesk purposes;
    private final MarketingPurposes marketing;
    private final PurposePreview preview;
    private final ReferenceSeal links;
    private final Authority authority;

    @Inject
    public RecordedWithdrawals(
            Jdbi jdbi,
            Clock clock,
            ConsentLedger ledger,
            PurposeDesk purposes,
            MarketingPurposes marketing,
            PurposePreview preview,
            ReferenceSeal links,
            Authority authority) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.ledger = ledger;
        this.purposes = purposes;
        this.marketing = marketing;
        this.preview = preview;
        this.links = links;
        this.authority = authority;
    }

    @Override
    public Withdrawn fromNews(Word word) {
        List<MarketingPurpose> all = marketing.inForce();
        boolean bound = all.stream().anyMatch(one -> one.boundTo(word.channel()));
        List<String> meant = all.stream()
                .filter(one -> !bound || one.reaches(word.channel()))
                .map(MarketingPurpose::key)
                .toList();
        return withdraw(meant, word);
    }

    @Override
    public Withdrawn from(String purpose, Word word) {
        return withdraw(List.of(purpose), word);
    }

    private Withdrawn withdraw(List<String> keys, Word word) {
        jdbi.useHandle(handle -> Turns.speak(handle, word.person()));
        List<UUID> events = new ArrayList<>();
        for (String key : keys) {
            if (!stopped(word.person(), key)) {
                events.add(ledger.record(decision(word, key)));
            }
        }
        List<PurposeInForce> meant = purposes.inForce().stream()
                .filter(purpose -> keys.contains(purpose.key()))
                .toList();
        UUID act = act(events);
        List<PurposeStanding> going = going(word.person(), keys);
        return takenAway(act).isEmpty()
                ? new Withdrawn(null, null, events, meant, going)
                : new Withdrawn(act, links.token(UNDO, act), events, meant, going);
    }

    @Override
    public void carry(SubjectId from, SubjectId to) {
        BatchMemory.forget();
        jdbi.useHandle(handle -> {
            Turns.speak(handle, from);
            handle.createQuery(WithdrawalTables.NOES)
                    .bind("subject", from.value())
                    .mapTo(UUID.class)
                    .list()
                    .forEach(word -> handle.createUpdate(WithdrawalTables.CARRY)
                            .bind("id", UuidCreator.getTimeOrderedEpoch())
                            .bind("subject", to.value())
                            .bind("word", word)
                            .bind("at", clock.instant())
                            .execute());
        });
    }

    private UUID act(List<UUID> events) {
        UUID act = UuidCreator.getTimeOrderedEpoch();
        jdbi.useHandle(handle -> events.forEach(event -> handle.createUpdate(WithdrawalTables.ACT)
                .bind("act", act)
                .bind("event", event)
                .execute()));
        return act;
    }

    private boolean stopped(SubjectId person, String purpose) {
        return jdbi.withHandle(handle -> handle.createQuery(WithdrawalTables.STOPPED)
                .bind("subject", person.value())
                .bind("purpose", purpose)
                .mapTo(Boolean.class)
                .one());
    }

    private List<PurposeStanding> going(SubjectId person, List<String> withdrawn) {
        List<String> offers =
                marketing.inForce().stream().map(MarketingPurpose::key).toList();
        return preview.of(person).stream()
                .filter(PurposeStanding::permitted)
                .filter(one -> offers.contains(one.key()) && !withdrawn.contains(one.key()))
                .toList();
    }

    private static ConsentDecision decision(Word word, String purpose) {
        List<Evidence> evidence =
                word.evidence() == null ? List.of() : List.of(new Evidence("RAW_WEBHOOK", word.evidence(), null));
        return new ConsentDecision(
                word.person(),
                purpose,
                "withdrawn",
                word.channel(),
                word.method(),
                null,
                word.language(),
                evidence,
                null,
                "subject");
    }

    @Override
    public void toldIn(UUID message, UUID act) {
        jdbi.useHandle(handle -> handle.createUpdate(WithdrawalTables.TOLD_IN)
                .bind("message", message)
                .bind("act", act)
                .execute());
    }

    @Override
    public Optional<String> undoOf(UUID act) {
        return withdrawnAt(act).map(at -> links.token(UNDO, act));
    }

    @Override
    public LinkStanding look(String undo) {
        return links.record(UNDO, undo).map(act -> standing(act)).orElse(LinkStanding.UNKNOWN);
    }

    private LinkStanding standing(UUID act) {
        boolean open = withdrawnAt(act)
                        .filter(at -> at.plus(LASTS).isAfter(clock.instant()))
                        .isPresent()
                && !takenAway(act).isEmpty();
        return open ? LinkStanding.OPEN : LinkStanding.GONE;
    }

    private Optional<Instant> withdrawnAt(UUID act) {
        return jdbi.withHandle(handle -> handle.createQuery(WithdrawalTables.WITHDRAWN_AT)
                .bind("act", act)
                .mapTo(Instant.class)
                .findOne());
    }

    @Override
    public LinkStanding undo(String undo) {
        return links.record(UNDO, undo).map(this::undone).orElse(LinkStanding.UNKNOWN);
    }

    private LinkStanding undone(UUID act) {
        takeTurn(act);
        LinkStanding standing = standing(act);
        if (standing == LinkStanding.OPEN) {
            takenAway(act).forEach(one -> ledger.record(one.givenAgain(proof(act))));
            return standing;
        }
        return givenBack(act) ? LinkStanding.OPEN : standing;
    }

    /** Who presses twice at once takes back once, and nothing that is said meanwhile is passed over. */
    private void takeTurn(UUID act) {
        jdbi.useHandle(handle -> {
            handle.createQuery(WithdrawalTables.NOTICES)
                    .bind("act", act)
                    .mapTo(String.class)
                    .list()
                    .forEach(notice -> Turns.agreeUnder(handle, notice));
            handle.createQuery(WithdrawalTables.PERSONS)
                    .bind("act", act)
                    .mapTo(UUID.class)
                    .list()
                    .forEach(person -> Turns.speak(handle, new SubjectId(person)));
        });
    }

    private boolean givenBack(UUID act) {
        return jdbi.withHandle(handle -> handle.createQuery(WithdrawalTables.GIVEN_BACK)
                .bind("act", act)
                .bind("proof", proof(act))
                .mapTo(Boolean.class)
                .one());
    }

    private static String proof(UUID act) {
        return Sha256.hex((UNDO + "/" + act).getBytes(StandardCharsets.UTF_8));
    }

    private List<TakenAway> takenAway(UUID act) {
        Instant at = clock.instant();
        return jdbi
                .withHandle(handle -> handle.createQuery(WithdrawalTables.TAKEN_AWAY)
                        .bind("act", act)
                        .bind("at", at)
                        .mapTo(TakenAway.class)
                        .list())
                .stream()
                .filter(one -> authority.alone(new SubjectId(one.subjectId()), one.purpose(), at))
                .toList();
    }

    /** A consent that was withdrawn, with the notice it was given on. */
    record TakenAway(UUID subjectId, String purpose, String channel, String notice, String language) {

        /** The proof is the hash of the act, by which an auditor tells that it came by the link. */
        ConsentDecision givenAgain(String proof) {
            return new ConsentDecision(
                    new SubjectId(subjectId),
                    purpose,
                    "given",
                    channel,
                    "BUTTON",
                    notice,
                    language,
                    List.of(new Evidence("RAW_WEBHOOK", proof, null)),
                    null,
                    "subject");
        }
    }
}

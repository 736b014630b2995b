package th.sala.consent.ledger;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.key.ReferenceSeal;
import th.sala.consent.ledger.ConsentDecision.Evidence;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.subject.SubjectId;

/** Writes what a word means into the ledger, and by a link takes exactly that back. */
@Stateless
public class RecordedWithdrawals implements Withdrawals {
    private static final String UNDO = "undo-withdrawal";
    private static final Duration LASTS = Duration.ofDays(7);
    private static final Set<String> STOPPED = Set.of("ConsentWithdrawn", "ConsentRefused");

    private final Jdbi jdbi;
    private final Clock clock;
    private final ConsentLedger ledger;
    private final PurposeDesk purposes;
    private final ReferenceSeal links;

    @Inject
    public RecordedWithdrawals(
            Jdbi jdbi, Clock clock, ConsentLedger ledger, PurposeDesk purposes, ReferenceSeal links) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.ledger = ledger;
        this.purposes = purposes;
        this.links = links;
    }

    @Override
    public Withdrawn fromNews(Word word) {
        List<Marketing> all = jdbi.withHandle(handle -> handle.createQuery(WithdrawalTables.MARKETING)
                .bind("at", clock.instant())
                .mapTo(Marketing.class)
                .list());
        List<String> reached = all.stream()
                .filter(one -> one.channels().contains(word.channel()))
                .map(Marketing::key)
                .toList();
        return withdraw(reached.isEmpty() ? all.stream().map(Marketing::key).toList() : reached, word);
    }

    @Override
    public Withdrawn from(String purpose, Word word) {
        return withdraw(List.of(purpose), word);
    }

    private Withdrawn withdraw(List<String> keys, Word word) {
        List<UUID> events = new ArrayList<>();
        for (String key : keys) {
            if (!stopped(word.person(), key)) {
                events.add(ledger.record(decision(word, key)));
            }
        }
        List<PurposeInForce> meant = purposes.inForce().stream()
                .filter(purpose -> keys.contains(purpose.key()))
                .toList();
        if (events.isEmpty()) {
            return new Withdrawn(null, null, meant);
        }
        UUID act = UuidCreator.getTimeOrderedEpoch();
        jdbi.useHandle(handle -> events.forEach(event -> handle.createUpdate(WithdrawalTables.ACT)
                .bind("act", act)
                .bind("event", event)
                .execute()));
        return new Withdrawn(act, links.token(UNDO, act), meant);
    }

    private boolean stopped(SubjectId person, String purpose) {
        return jdbi.withHandle(handle -> handle.createQuery(WithdrawalTables.NEWEST)
                        .bind("subject", person.value())
                        .bind("purpose", purpose)
                        .mapTo(String.class)
                        .findOne())
                .filter(STOPPED::contains)
                .isPresent();
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
    public LinkStanding look(String undo) {
        return links.record(UNDO, undo).map(act -> standing(act)).orElse(LinkStanding.UNKNOWN);
    }

    private LinkStanding standing(UUID act) {
        Optional<Instant> since = jdbi.withHandle(handle -> handle.createQuery(WithdrawalTables.WITHDRAWN_AT)
                .bind("act", act)
                .mapTo(Instant.class)
                .findOne());
        boolean open =
                since.filter(at -> at.plus(LASTS).isAfter(clock.instant())).isPresent()
                        && !takenAway(act).isEmpty();
        return open ? LinkStanding.OPEN : LinkStanding.GONE;
    }

    @Override
    public LinkStanding undo(String undo) {
        LinkStanding standing = look(undo);
        if (standing == LinkStanding.OPEN) {
            takenAway(links.record(UNDO, undo).orElseThrow()).forEach(one -> ledger.record(one.givenAgain()));
        }
        return standing;
    }

    private List<TakenAway> takenAway(UUID act) {
        return jdbi.withHandle(handle -> handle.createQuery(WithdrawalTables.TAKEN_AWAY)
                .bind("act", act)
                .bind("at", clock.instant())
                .mapTo(TakenAway.class)
                .list());
    }

    /** A purpose of marketing and the channels it is bound to. */
    record Marketing(String key, List<String> channels) {}

    /** A consent that was withdrawn, with the notice it was given on. */
    record TakenAway(UUID subjectId, String purpose, String channel, String notice, String language) {

        ConsentDecision givenAgain() {
            return new ConsentDecision(
                    new SubjectId(subjectId),
                    purpose,
                    "given",
                    channel,
                    "BUTTON",
                    notice,
                    language,
                    List.of(),
                    null,
                    "subject");
        }
    }
}

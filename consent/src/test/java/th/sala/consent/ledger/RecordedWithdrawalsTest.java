package th.sala.consent.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.key.Sha256;
import th.sala.consent.ledger.Withdrawals.Withdrawn;
import th.sala.consent.ledger.Withdrawals.Word;
import th.sala.consent.purpose.MarketingPurpose;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.purpose.PurposeStanding;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** PD-4: a person's own "no more", and taking it back. */
@Tag("P19.6")
class RecordedWithdrawalsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final Withdrawals withdrawals = consent.withdrawals();
    private final SubjectId somebody = consent.somebody();

    @Test
    @Tag("P32.1")
    void anObjectionStandsWhateverLinkIsPressed() {
        said(somebody, "given");
        Withdrawn before = withdrawals.fromNews(word(somebody));
        clock.move(Duration.ofDays(1));
        UUID block = consent.blocks().object(somebody, "marketing-line", "subject", null);

        assertThat(withdrawals.undo(before.undo())).isEqualTo(LinkStanding.GONE);

        assertThat(events(somebody)).filteredOn("ConsentGiven"::equals).hasSize(1);
        assertThat(stands(block)).isTrue();
    }

    @Test
    @Tag("P32.1")
    void whoObjectedBeforeIsGivenNoLinkBack() {
        said(somebody, "given");
        consent.blocks().object(somebody, "marketing-line", "subject", null);
        clock.move(Duration.ofDays(1));

        assertThat(withdrawals.fromNews(word(somebody)).undo()).isNull();
    }

    @Test
    void whoNeverAgreedIsGivenNoLinkBack() {
        Withdrawn withdrawn = withdrawals.fromNews(word(somebody));

        assertThat(withdrawn.act()).isNull();
        assertThat(withdrawn.undo()).isNull();
        assertThat(events(somebody)).containsExactly("ConsentWithdrawn");
    }

    @Test
    void aConsentGivenByTheLinkCarriesTheHashOfTheAct() {
        said(somebody, "given");
        Withdrawn withdrawn = withdrawals.fromNews(word(somebody));
        clock.move(Duration.ofMinutes(1));

        assertThat(withdrawals.undo(withdrawn.undo())).isEqualTo(LinkStanding.OPEN);

        UUID given = consent.ledger().entries(somebody).get(0).id();
        assertThat(proof(given)).isEqualTo(Sha256.of("undo-withdrawal/" + withdrawn.act()));
    }

    @Test
    void pressedAgainTheLinkSaysWhatStandsAndAfterAnotherNoNothing() {
        said(somebody, "given");
        String undo = withdrawals.fromNews(word(somebody)).undo();
        clock.move(Duration.ofMinutes(1));
        withdrawals.undo(undo);
        clock.move(Duration.ofMinutes(1));

        assertThat(withdrawals.undo(undo)).isEqualTo(LinkStanding.OPEN);
        assertThat(events(somebody)).containsExactly("ConsentGiven", "ConsentWithdrawn", "ConsentGiven");
        withdrawals.fromNews(word(somebody));
        clock.move(Duration.ofMinutes(1));
        assertThat(withdrawals.undo(undo)).isEqualTo(LinkStanding.GONE);
    }

    @Test
    void theMessageThatTellsOfItHasItsLink() {
        said(somebody, "given");
        UUID message = UUID.randomUUID();
        withdrawals.toldIn(message, withdrawals.fromNews(word(somebody)).act());

        assertThat(withdrawals.look(withdrawals.undoOf(message).orElseThrow())).isEqualTo(LinkStanding.OPEN);
        assertThat(withdrawals.undoOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void whatIsSaidWhileMergedStaysWithEachWhenTheyAreParted() {
        SubjectId other = consent.somebody();
        said(somebody, "given");
        said(other, "refused");
        consent.merges()
                .merge(other, somebody, List.of(new MergeEvidence("AGENT_ATTESTATION", null, "คนเดียวกัน")), "agent1");
        clock.move(Duration.ofDays(1));

        withdrawals.fromNews(word(other));
        consent.merges().undo(somebody, "agent1");

        assertThat(events(somebody)).startsWith("ConsentWithdrawn");
    }

    @Test
    void whatStopsOnOneChannelLeavesTheOthersAndTellsOfThem() {
        consent.ledger().record(decision(somebody, "marketing-email", "given"));
        said(somebody, "given");

        Withdrawn withdrawn = withdrawals.fromNews(word(somebody));

        assertThat(withdrawn.purposes()).extracting(PurposeInForce::key).containsExactly("marketing-line");
        assertThat(withdrawn.going()).extracting(PurposeStanding::key).containsExactly("marketing-email");
    }

    @Test
    void aPurposeBoundToNoChannelEndsOnAny() {
        Withdrawals unbound = new RecordedWithdrawals(
                jdbi,
                clock,
                consent.ledger(),
                consent.purposes(),
                () -> List.of(
                        new MarketingPurpose("marketing-email", List.of()),
                        new MarketingPurpose("marketing-line", List.of("line"))),
                consent.preview(),
                consent.links(),
                new Authority(jdbi, consent.capacities()));

        assertThat(unbound.fromNews(word(somebody)).purposes())
                .extracting(PurposeInForce::key)
                .containsExactlyInAnyOrder("marketing-email", "marketing-line");
    }

    private void said(SubjectId person, String decision) {
        consent.ledger().record(decision(person, "marketing-line", decision));
        clock.move(Duration.ofMinutes(1));
    }

    private static ConsentDecision decision(SubjectId person, String purpose, String decision) {
        return new ConsentDecision(
                person, purpose, decision, "line", "BUTTON", "general/1", "th", List.of(), null, "subject");
    }

    private static Word word(SubjectId person) {
        return new Word(person, "line", "REPLY_KEYWORD", "th", null);
    }

    private List<String> events(SubjectId person) {
        return consent.ledger().entries(person).stream()
                .filter(entry -> "marketing-line".equals(entry.purpose()))
                .map(ConsentEntry::event)
                .filter(event -> event.startsWith("Consent"))
                .toList();
    }

    private boolean stands(UUID block) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT EXISTS (SELECT 1 FROM consent.active_block WHERE id = :id)")
                        .bind("id", block)
                        .mapTo(Boolean.class)
                        .one());
    }

    private byte[] proof(UUID event) {
        return jdbi.withHandle(
                handle -> handle.createQuery("SELECT sha256 FROM consent.consent_evidence WHERE event_id = :event")
                        .bind("event", event)
                        .mapTo(byte[].class)
                        .one());
    }
}

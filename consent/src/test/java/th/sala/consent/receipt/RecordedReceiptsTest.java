package th.sala.consent.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.receipt.SignedReceipt.ReceiptPlace;
import th.sala.consent.seal.Checkpoint;
import th.sala.consent.seal.Seals;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.testing.ConsentPorts;
import th.sala.consent.testing.TestClock;
import th.sala.consent.testing.TestDatabase;

/** Receipts after ISO/IEC TS 27560. */
class RecordedReceiptsTest {
    private final Jdbi jdbi = TestDatabase.shared().app();
    private final TestClock clock = TestClock.at("2026-11-21T05:00:00Z");
    private final ConsentPorts consent = ConsentPorts.on(jdbi, clock);
    private final ReceiptDesk receipts = consent.receipts();
    private final SubjectId somebody = consent.somebody();

    @Test
    @Tag("P19.3")
    void a_receipt_says_what_was_agreed_to_and_what_was_told_before() {
        UUID event = said("given");
        ConsentReceipt receipt = receipts.of(event).orElseThrow().receipt();

        assertThat(receipt.person()).isEqualTo(somebody.value());
        assertThat(receipt.state()).isEqualTo("ConsentGiven");
        assertThat(receipt.purpose().titleTh()).isEqualTo("ข่าวสารการตลาดทางอีเมล");
        assertThat(receipt.purpose().countries()).containsExactly("TH");
        assertThat(receipt.notice().key()).isEqualTo("general");
        assertThat(receipt.notice().sha256()).hasSize(64);
        assertThat(receipt.validUntil()).isEqualTo(Instant.parse("2028-11-21T05:00:00Z"));
        assertThat(receipt.actor()).isEqualTo("AGENT_ON_BEHALF");
    }

    @Test
    void a_receipt_is_the_same_whenever_it_is_read_and_names_no_colleague() {
        UUID event = said("given");

        assertThat(receipts.of(event).orElseThrow())
                .isEqualTo(receipts.of(event).orElseThrow());
        assertThat(receipts.of(event).orElseThrow().toString()).doesNotContain("agent1", "example.com", "สมชาย");
    }

    @Test
    void a_withdrawal_has_one_and_a_refusal_has_none() {
        assertThat(receipts.of(said("withdrawn")).orElseThrow().receipt().state())
                .isEqualTo("ConsentWithdrawn");
        assertThat(receipts.of(said("refused"))).isEmpty();
        assertThat(receipts.of(UUID.randomUUID())).isEmpty();
    }

    @Test
    void P5_a_receipt_in_which_one_word_was_changed_is_not_genuine() {
        SignedReceipt signed = receipts.of(said("given")).orElseThrow();
        ConsentReceipt was = signed.receipt();
        ConsentReceipt forged = new ConsentReceipt(
                was.schema(),
                was.receipt(),
                was.person(),
                "ConsentWithdrawn",
                was.purpose(),
                was.legalBasis(),
                was.notice(),
                was.channel(),
                was.method(),
                was.actor(),
                was.at(),
                was.validUntil(),
                was.jurisdiction(),
                was.withdrawal());

        assertThat(receipts.check(signed)).isEqualTo(new ReceiptCheck(true, true));
        assertThat(receipts.check(new SignedReceipt(forged, "Ed25519", signed.key(), signed.signature(), null)))
                .isEqualTo(new ReceiptCheck(false, false));
        assertThat(receipts.check(new SignedReceipt(was, "Ed25519", signed.key(), "?", null)))
                .isEqualTo(new ReceiptCheck(false, false));
    }

    @Test
    void P5_once_sealed_it_carries_its_place_in_the_ledger() {
        UUID event = said("given");
        assertThat(receipts.of(event).orElseThrow().ledger()).isNull();

        Checkpoint checkpoint = Seals.at(clock).seal();

        ReceiptPlace place = receipts.of(event).orElseThrow().ledger();
        assertThat(place.entry()).isEqualTo(event);
        assertThat(place.size()).isGreaterThanOrEqualTo(checkpoint.size());
        assertThat(place.leaf()).hasSize(64);
        assertThat(place.checkpoint()).startsWith("sala/ledger\n");
    }

    @Test
    void a_link_shows_its_receipt_and_nothing_else() {
        UUID event = said("given");
        String token = receipts.token(event);

        assertThat(receipts.shown(token).orElseThrow().receipt().receipt()).isEqualTo(event);
        assertThat(receipts.shown(token.substring(1) + "A")).isEmpty();
        assertThat(receipts.shown(consent.links().token("undo-withdrawal", event)))
                .isEmpty();
    }

    private UUID said(String decision) {
        return consent.ledger()
                .record(new ConsentDecision(
                                somebody,
                                "marketing-email",
                                decision,
                                "email",
                                "BUTTON",
                                "general/1",
                                "th",
                                List.of(),
                                null,
                                "agent1")
                        .saidIn(UUID.randomUUID(), clock.instant()));
    }
}

package th.sala.web.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import th.sala.consent.receipt.ConsentReceipt;
import th.sala.consent.receipt.ConsentReceipt.ReceiptNotice;
import th.sala.consent.receipt.ConsentReceipt.ReceiptPurpose;
import th.sala.consent.receipt.SignedReceipt;
import th.sala.consent.receipt.SignedReceipt.ReceiptPlace;

/** The file that a person keeps is taken back as it was given. */
class ReceiptReadBackTest {
    private static final UUID EVENT = UUID.fromString("01932f00-0000-7000-8000-000000000004");

    @Test
    void a_receipt_as_it_was_downloaded_can_be_shown_again() {
        ConsentReceipt receipt = new ConsentReceipt(
                ConsentReceipt.SCHEMA,
                EVENT,
                EVENT,
                "ConsentGiven",
                new ReceiptPurpose(
                        "marketing-email",
                        1,
                        "ข่าวสาร",
                        "News",
                        "DirectMarketing",
                        List.of("contact"),
                        List.of(),
                        List.of("TH"),
                        "lead"),
                "S19_CONSENT",
                new ReceiptNotice("general", 1, "th", "ab"),
                "email",
                "BUTTON",
                "SUBJECT",
                Instant.parse("2026-11-22T02:30:00.123456Z"),
                null,
                "TH",
                List.of("portal"));
        SignedReceipt signed = new SignedReceipt(
                receipt, "Ed25519", "key", "c2ln", new ReceiptPlace(EVENT, 7L, "aa", 9L, "bb", List.of("cc"), "note"));

        assertThat(StrictJson.read(JsonbSettings.JSONB.toJson(signed), SignedReceipt.class))
                .isEqualTo(signed);
    }
}

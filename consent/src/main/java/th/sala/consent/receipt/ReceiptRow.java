package th.sala.consent.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.receipt.ConsentReceipt.ReceiptNotice;
import th.sala.consent.receipt.ConsentReceipt.ReceiptPurpose;

/** A decision as the ledger holds it, with the purpose in the version it was about. */
record ReceiptRow(
        UUID id,
        UUID subjectId,
        String eventType,
        String purposeKey,
        int purposeVersion,
        String titleTh,
        String titleEn,
        String dpvPurpose,
        List<String> dataCategories,
        List<String> recipients,
        List<String> countries,
        String retentionPolicyKey,
        String legalBasis,
        String noticeKey,
        Integer noticeVersion,
        String noticeLang,
        String noticeSha256,
        String captureChannel,
        String captureMethod,
        String actorType,
        Instant occurredAt,
        Instant validUntil) {
    private static final List<String> WITHDRAWAL =
            List.of("same-channel", "link-in-message", "portal", "privacy-officer");

    ConsentReceipt receipt() {
        return new ConsentReceipt(
                ConsentReceipt.SCHEMA,
                id,
                subjectId,
                eventType,
                new ReceiptPurpose(
                        purposeKey,
                        purposeVersion,
                        titleTh,
                        titleEn,
                        dpvPurpose,
                        dataCategories,
                        recipients,
                        countries,
                        retentionPolicyKey),
                legalBasis,
                noticeKey == null ? null : new ReceiptNotice(noticeKey, noticeVersion, noticeLang, noticeSha256),
                captureChannel,
                captureMethod,
                actorType,
                occurredAt,
                validUntil,
                "TH",
                WITHDRAWAL);
    }
}

package th.sala.consent.receipt;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a person gets in hand for a consent or its withdrawal: the fields of ISO/IEC TS 27560 as far as the ledger holds
 * them. It names the person by the opaque id only. Made of rows that never change, so it is the same whenever it is read.
 *
 * @param schema of this record, {@link #SCHEMA}
 * @param receipt its own id, which is the event's
 * @param person opaque id of whom it is about
 * @param state entered by it, DPV vocabulary: {@code ConsentGiven}, {@code RenewedConsentGiven} or {@code ConsentWithdrawn}
 * @param legalBasis section of the law that the purpose rests on
 * @param notice what the person was told before; null when nothing had to be told, as for a withdrawal
 * @param channel on which it was said
 * @param method how it was expressed, such as {@code BUTTON}
 * @param actor who said it: {@code SUBJECT}, {@code GUARDIAN}, {@code AGENT_ON_BEHALF} or {@code SYSTEM}
 * @param at when it was said, UTC
 * @param validUntil when it ends by itself; null when it does not
 * @param jurisdiction ISO 3166-1 alpha-2
 * @param withdrawal ways in which it is taken back
 */
public record ConsentReceipt(
        String schema,
        UUID receipt,
        UUID person,
        String state,
        ReceiptPurpose purpose,
        String legalBasis,
        ReceiptNotice notice,
        String channel,
        String method,
        String actor,
        Instant at,
        Instant validUntil,
        String jurisdiction,
        List<String> withdrawal) {
    public static final String SCHEMA = "sala/consent-receipt/1 ISO/IEC-TS-27560:2023";

    /**
     * For what, in the version that was agreed to.
     *
     * @param type DPV purpose
     * @param dataCategories which data
     * @param recipients who gets them
     * @param countries where they are kept, ISO 3166-1 alpha-2
     * @param retention key of the rule by which they are kept
     */
    public record ReceiptPurpose(
            String key,
            Integer version,
            String titleTh,
            String titleEn,
            String type,
            List<String> dataCategories,
            List<String> recipients,
            List<String> countries,
            String retention) {}

    /**
     * The privacy notice in the version and language that the person had.
     *
     * @param sha256 of its text, lower-case hex
     */
    public record ReceiptNotice(String key, Integer version, String language, String sha256) {}
}

package th.sala.consent.purpose;

/**
 * How one purpose stands for one person at the moment of reading. Never a permission to act: that is a {@link Decision},
 * which is recorded.
 *
 * @param key of the purpose
 * @param basis on which it rests
 * @param permitted what the gate would say now
 * @param reason why not, as a stable code of {@link PurposeGate}; null when permitted
 */
public record PurposeStanding(
        String key, String titleTh, String titleEn, LawfulBasis basis, boolean permitted, String reason) {}

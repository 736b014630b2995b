package th.sala.consent.seal;

import java.util.List;

/**
 * What a check of the whole ledger found.
 *
 * @param leaves leaves that are there
 * @param entries rows that they seal
 * @param checkpoints signed roots that were compared
 * @param missing numbers that should be there and are not
 * @param unsealed committed rows without a seal; those of the last minute may still get one
 * @param findings where it differs, a sentence each, without personal data; empty when all is as it was sealed
 * @param late entries that say they happened long before others that were sealed ahead of them, a sentence each: a
 *     transaction that was open for long, or a row that somebody slipped in under an old date
 */
public record LedgerReport(
        long leaves,
        long entries,
        long checkpoints,
        long missing,
        int unsealed,
        List<String> findings,
        List<String> late) {

    /** Nothing was changed or taken out, and nothing was left unsealed. What is {@link #late} somebody has to judge. */
    public boolean passed() {
        return findings.isEmpty();
    }
}

package th.sala.ticketing.draft;

import java.time.Instant;

/**
 * What the caller is writing on a ticket, as it was last saved.
 *
 * @param reply null when no answer is being written
 * @param note null when no note is being written
 * @param version 0 when there is no draft; each saving gives another one
 * @param savedAt null when there is no draft
 */
public record OwnDraft(DraftReply reply, String note, int version, Instant savedAt) {
    static final OwnDraft NONE = new OwnDraft(null, null, 0, null);
}

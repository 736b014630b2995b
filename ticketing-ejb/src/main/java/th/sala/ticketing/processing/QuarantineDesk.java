package th.sala.ticketing.processing;

import java.util.UUID;
import th.sala.ticketing.conversation.FileContent;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Looks into what is held in quarantine. One transaction. */
public interface QuarantineDesk {

    /**
     * The original bytes of a held message, which are a reveal of every known person who wrote it or was addressed: asked
     * of the gate and logged for each, and audited also when nobody in it is known.
     *
     * <p>{@code NOT_FOUND} when nothing of this id is held, or no team that the caller leads answers for the account that
     * received it; an administrator looks into every account. {@code INVALID} with {@code reason-required}, or with
     * {@code purpose-refused} and the gate's reason.
     *
     * @param reason a reveal reason of the contract but {@code other}; null for {@code quality}, the duty of who leads a
     *     team
     */
    Outcome<FileContent> raw(Caller caller, UUID id, String reason);
}

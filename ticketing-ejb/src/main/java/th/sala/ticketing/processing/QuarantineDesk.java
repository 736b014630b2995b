package th.sala.ticketing.processing;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.conversation.FileContent;
import th.sala.ticketing.intake.Quarantine;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * What is held in quarantine, for who leads the team that answers for the account that received it; to everybody else
 * nothing is held. Each method is one transaction.
 */
public interface QuarantineDesk {

    /** Newest first. */
    List<Quarantine.Held> held(Caller caller, int limit);

    /** Queues the message for processing again. */
    Quarantine.Replay replay(Caller caller, UUID id);

    /**
     * The original bytes of a held message, which are a reveal of every known person who wrote it or was addressed: asked
     * of the gate and logged for each, and audited also when nobody in it is known.
     *
     * <p>{@code NOT_FOUND} when nothing of this id is held for the caller. {@code INVALID} with {@code reason-required}, or with
     * {@code purpose-refused} and the gate's reason.
     *
     * @param reason a reveal reason of the contract but {@code other}; null for {@code quality}, the duty of who leads a
     *     team
     */
    Outcome<FileContent> raw(Caller caller, UUID id, String reason);
}

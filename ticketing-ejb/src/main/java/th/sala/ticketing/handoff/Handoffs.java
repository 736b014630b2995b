package th.sala.ticketing.handoff;

import java.util.List;
import java.util.UUID;

/** Hand-offs of tickets. Joins the caller's transaction and asks nobody for permission. */
public interface Handoffs {

    /**
     * Keeps what was told. A ticket that changes its team, or goes from one person to another, without a word is kept as a
     * hand-off of nothing, so that the figures tell of it.
     *
     * @param sheet null when nothing was told
     */
    void keep(Passage passage, HandoffSheet sheet);

    /** Oldest first. */
    List<HandoffView> of(UUID ticket);
}

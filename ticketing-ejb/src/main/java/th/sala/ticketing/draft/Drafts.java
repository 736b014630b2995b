package th.sala.ticketing.draft;

import java.util.UUID;

/** What becomes of drafts when something was sent. Joins the caller's transaction and asks nobody for permission. */
public interface Drafts {

    /** This agent's answer left, or is about to. */
    void answered(UUID ticket, String user);

    /** This agent's note was written. */
    void noted(UUID ticket, String user);
}

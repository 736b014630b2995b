package th.sala.ticketing.proof;

import th.sala.consent.key.LinkStanding;

/** What a signed link leads to. Looking changes nothing, so that programs which look at links in messages prove nothing. */
public interface ProofLinks {

    /** Whether it still waits to be confirmed. */
    LinkStanding look(String token);

    /** Whoever reads where the link was sent confirms it. */
    LinkStanding confirm(String token);
}

package th.sala.ticketing.portal;

import java.util.Optional;

/** Tells who comes to the portal. One transaction each. */
public interface Visitors {

    /** Whoever signed in with this address, which the identity provider verified. Nobody is registered by looking. */
    Visitor signedIn(String email);

    /** The same visitor as a person whom the hub knows: registered now when it holds nothing of them. */
    Visitor registered(Visitor visitor);

    /**
     * Whoever has this signed link. The first opening, and one after a pause of an hour, is put on record. Empty when there
     * is no such link, it expired or was revoked, or the person was erased. Sent to an address that somebody merely typed,
     * it opens what was said under that address, and nothing else of the person; once that address is no longer the
     * person's, nothing.
     */
    Optional<Visitor> byLink(String secret);
}

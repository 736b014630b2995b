package th.sala.ticketing.privacy;

import java.util.Optional;
import java.util.UUID;
import th.sala.consent.key.LinkStanding;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.proof.CopyLinks.SentLink;

/** How a copy that was made for a person reaches them in their own conversation. */
public interface CopyDelivery {

    /**
     * Sends a link to who asked, in the conversation in which they asked. {@code NOT_FOUND}; {@code CONFLICT} as
     * {@code copy-not-ready}, {@code no-conversation} when the request came otherwise, or {@code not-their-address} when
     * the message that asked came from an address that is not the person's; else as {@code Courier} refuses.
     */
    Outcome<SentLink> send(UUID request, String officer);

    /** The newest link that was sent for a request. */
    Optional<SentLink> newest(UUID request);

    /** Looking changes nothing. */
    LinkStanding look(String token);

    /** Sends a code to where the link was sent. */
    Outcome<LinkStanding> code(String token);

    /** With the right code the copy; that is recorded, and the request is done by it. */
    Delivery open(String token, String code);

    /**
     * Sends a code to the person who stands at the portal, into a conversation of theirs; whoever only got hold of their
     * session or of a portal link does not read it. {@code CONFLICT} as {@code copy-not-ready} or
     * {@code no-conversation}; else as {@code Courier} refuses.
     */
    Outcome<LinkStanding> codeAtPortal(UUID request);

    /** With the code that was sent the copy; the request is done by it. */
    Delivery openAtPortal(UUID request, String code);

    /** What came of opening. */
    sealed interface Delivery {}

    /** The ZIP. */
    record Delivered(byte[] zip) implements Delivery {}

    /** @param triesLeft 0 when another code is needed */
    record Missed(int triesLeft) implements Delivery {}

    /** The link or the copy expired. */
    record Gone() implements Delivery {}

    /** There never was such a link. */
    record Unknown() implements Delivery {}
}

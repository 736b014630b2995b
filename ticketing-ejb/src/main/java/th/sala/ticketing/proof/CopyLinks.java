package th.sala.ticketing.proof;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;

/**
 * Links to copies of personal data, opened with a code by who reads the conversation. Nothing of the person is in the
 * address. Joins the caller's transaction.
 */
public interface CopyLinks {

    /** Sends a link to who wrote the message that asked; older links of the request end. {@code CONFLICT} as
     * {@code not-their-address} when who wrote it is none of the person's addresses; else as {@code Courier} refuses. */
    Outcome<SentLink> send(Wanted wanted);

    /** The newest of a request. */
    Optional<SentLink> newest(UUID request);

    /** Looking changes nothing, so that programs which look at links in messages open nothing. */
    LinkStanding look(String token);

    /** Sends a code to where the link was sent; {@code GONE} when the link expired or had its five codes. */
    Outcome<LinkStanding> code(String token);

    /** Compares the code; a miss counts. */
    Opening open(String token, String code);

    /**
     * The same without the link, for the person at the portal: a code goes to where the newest link of the request was sent
     * or, when none is open, to the conversation in which the person wrote last. {@code CONFLICT} as
     * {@code no-conversation}; {@code GONE} after five codes; else as {@code Courier} refuses.
     */
    Outcome<LinkStanding> codeAtPortal(AtPortal asked);

    /** Compares the code that {@link #codeAtPortal} sent. */
    Opening openAtPortal(UUID request, String code);

    /**
     * What is to be sent.
     *
     * @param source the message that asked
     * @param expires when the link ends
     */
    record Wanted(UUID request, SubjectId customer, UUID source, Instant expires, String actor) {}

    /** @param expires when the copy is deleted */
    record AtPortal(UUID request, SubjectId customer, Instant expires) {}

    /** @param openedAt null until somebody opened it */
    record SentLink(UUID id, Instant sentAt, Instant expiresAt, Instant openedAt) {}

    /** What came of opening. */
    sealed interface Opening {}

    /** @param request whose copy it leads to */
    record Opened(UUID request) implements Opening {}

    /** @param triesLeft 0 when another code is needed */
    record Missed(int triesLeft) implements Opening {}

    /** It expired, or was replaced by a newer one. */
    record Gone() implements Opening {}

    /** There never was such a link. */
    record Unknown() implements Opening {}
}

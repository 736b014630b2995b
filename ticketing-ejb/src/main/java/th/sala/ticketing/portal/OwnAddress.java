package th.sala.ticketing.portal;

import java.time.Instant;
import th.sala.ticketing.outcome.Outcome;

/**
 * Whose an address is that the hub knows only because somebody typed it, as its owner says at the portal. One transaction
 * each; {@code CONFLICT} with {@code nothing-typed} where there is nothing to ask.
 */
public interface OwnAddress {

    /** How it stands; nothing is refused. */
    TypedAddress standing(Visitor visitor);

    /** Sends a code to the address, as {@code Proofs} refuses; {@code CONFLICT} as {@code no-conversation}. */
    Outcome<TypedAddress> code(Visitor visitor);

    /**
     * The owner says whether it was they who typed it. Theirs becomes what came under this address and no other; else, and
     * where more than that hangs on it, the address becomes a person's of its own, and what was typed stays apart. What was
     * objected to and withdrawn for the address goes along; {@code CONFLICT} with {@code ask-officer} where the data of who
     * typed it is restricted or under a legal hold.
     *
     * @param code what was sent to the address; not asked of who signed in with it
     */
    Outcome<Settling> settle(Visitor visitor, boolean mine, String code);

    /**
     * @param typed whether it must be asked
     * @param byCode whether the answer takes a code that is sent to the address
     * @param since when it was typed; null when it was not
     */
    record TypedAddress(boolean typed, boolean byCode, Instant since) {}

    /** What came of it. */
    sealed interface Settling {}

    /** @param mine what was said under the address is shown and counts as theirs */
    record Settled(boolean mine) implements Settling {}

    /** @param triesLeft 0 when another code is needed */
    record Missed(int triesLeft) implements Settling {}
}

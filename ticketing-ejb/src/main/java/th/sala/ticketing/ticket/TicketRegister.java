package th.sala.ticketing.ticket;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.sla.ClockAlarm;

/** How the steps of a message open and move tickets. Every method joins the caller's transaction. */
public interface TicketRegister {

    /** Opens the ticket, starts its clocks and chooses its owner, with the reason kept. */
    TicketHead open(NewTicket ticket);

    /**
     * Keeps what needs nobody's work as a ticket that is ended already: with its outcome, without clocks and without an
     * owner to wait for. Opening it again starts its clocks.
     *
     * @param outcome code of the contract
     * @param why for the history
     */
    TicketHead setAside(NewTicket ticket, String outcome, String why);

    Optional<TicketHead> head(UUID ticket);

    /** The ticket as this caller may work on it; refused as not found when no team of theirs owns it. */
    Outcome<TicketHead> visible(Caller caller, long number);

    /**
     * The ticket as this caller may write into it: as {@link #visible}, and nobody else changes it until the transaction
     * ends. {@code CONFLICT} with {@code merged-ticket} when it goes on in another one.
     */
    Outcome<TicketHead> writable(Caller caller, long number);

    /** The ticket as this caller may read it: as {@link #visible}, or because they opened it in an emergency. */
    Outcome<TicketHead> readable(Caller caller, long number);

    /**
     * Whether the caller opened it about somebody known before, who has not been in contact on it: then it is no reason for
     * the caller to see more of that person. A person whom the ticket made known counts as in contact.
     */
    boolean initiated(Caller caller, UUID ticket);

    /** The ticket of whichever team, for whoever opens it in an emergency; empty when there is none of this number. */
    Optional<TicketHead> ofAnyTeam(long number);

    /**
     * The customer wrote again: a waiting ticket goes on, a closed one reopens within its window. For one that goes on in
     * another it is too late.
     */
    Continuation customerWrote(UUID ticket, UUID message, Instant at);

    /**
     * The customer only thanked or greeted: a closed ticket stays closed within its window, and its history says so. For
     * any other ticket it is as if they wrote.
     */
    Continuation customerThanked(UUID ticket, UUID message, Instant at);

    /** The ticket that this one goes on in, or itself. */
    TicketHead goesOn(TicketHead ticket);

    /**
     * Where the matter went on: in the ticket that this one goes on in, else in the newest that follows it, whatever its
     * state; empty when nowhere.
     */
    Optional<UUID> followUp(UUID ticket);

    /** A message was stored that moves nothing: the ticket's first, one that somebody logged, one that a machine wrote. */
    void lastMessage(UUID ticket, UUID message, Instant at);

    /** A colleague answered: the ticket is in progress and this is its newest message. */
    void answered(UUID ticket, UUID message, String agent, Instant at);

    /**
     * A colleague took back an answer that had not left. The history says so, and as far as nothing but answers that were
     * taken back happened since, the ticket stands as before them, waits as it did, and its clocks with it.
     *
     * @param message the answer
     * @param newest the ticket's newest message without it; null when there is none
     */
    void takenBack(UUID ticket, UUID message, UUID newest, String agent, Instant at);

    /**
     * The channel accepted an answer written by a person: meets the clock of the first response when it was the first, and
     * of a next one when it was written after the question.
     */
    void answerAccepted(UUID ticket, Instant writtenAt, Instant at);

    /**
     * The customer took a message back. The history says so, without its words.
     *
     * @param subject what the ticket is called from now on; null when its subject stays
     */
    void unsent(UUID ticket, String subject, Instant at);

    /** The customer changed the words that the ticket is called by. */
    void renamed(UUID ticket, String subject, Instant at);

    /** The time until which it waits came: it goes on, as somebody wished to look at it then. */
    void timeCame(UUID ticket, Instant at);

    /** A mail that had left came back. The history says so; the ticket stays as it is. */
    void mailReturned(UUID ticket, String reason, Instant at);

    /** The customer said how satisfied they are, 1 to 5. The history keeps it; the last word counts. */
    void rated(UUID ticket, int score, Instant at);

    /**
     * An alarm of one of its clocks went off. The history says so, open consoles hear of it, and an escalation does its
     * step; a ticket that is closed keeps its priority.
     */
    void clockRang(ClockAlarm alarm);

    /**
     * What another ticket is to this one changed; the history says so and the ticket stays as it is.
     *
     * @param from what it was; null for nothing
     * @param to what it is now; null for nothing any more
     */
    void tied(UUID ticket, String from, String to, String agent, Instant at);

    /** Routing gives the ticket to a person, or back to its team's queue; the history keeps the reason. */
    void give(UUID ticket, Owner owner, Instant at);
}

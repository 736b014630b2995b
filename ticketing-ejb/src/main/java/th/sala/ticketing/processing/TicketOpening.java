package th.sala.ticketing.processing;

import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/** Opens a ticket for what a colleague or a connected system heard. One transaction. */
public interface TicketOpening {

    /**
     * Opens the ticket with the text as the customer's first message, and returns its number. Refusals are
     * {@code INVALID}: {@code subject-required}, {@code subject-too-long} (over 500 characters), {@code channel-required},
     * {@code unknown-channel} (neither one of the contract nor of an account of ours), {@code customer-required}, {@code unknown-customer},
     * {@code unusable-address}, {@code unknown-kind} or {@code unknown-priority}; {@code FORBIDDEN} with {@code no-team}
     * when the caller belongs to no team that could own it. For somebody whose record is restricted (section 34) it is a new
     * matter beside the record, of which it shows nothing.
     */
    Outcome<Long> open(Caller caller, OpenTicket ticket);

    /**
     * What to open.
     *
     * @param kind null for {@code request}
     * @param priority null for {@code normal}
     * @param channel how the customer reached us; later answers leave on it when it can send
     * @param text what the customer said; may be empty
     */
    record OpenTicket(String subject, String kind, String priority, String channel, Customer customer, String text) {}

    /**
     * Exactly one of the first four is given.
     *
     * @param name display name, only for a person who is not known yet
     */
    record Customer(UUID id, String email, String phone, String lineUserId, String name) {}
}

package th.sala.ticketing.macro;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.TicketView;

/**
 * Macros at work. What one says is read by a person before it leaves; what it does is done at once, step by step. Each method is
 * one transaction; {@code NOT_FOUND} with {@code unknown-ticket} or {@code unknown-macro}.
 */
public interface MacroUse {

    /**
     * Its words for this ticket. The customer's name stands in it only for who holds the open ticket, and that is logged.
     *
     * @param language {@code th} or {@code en}; null for the ticket's
     */
    Outcome<MacroTexts> texts(Caller caller, long number, UUID macro, String language);

    /** Everything but its words. A step that is refused changes nothing, and the next ones are tried all the same. */
    Outcome<MacroDeeds> carryOut(Caller caller, long number, UUID macro);

    /**
     * The same after an answer that left.
     *
     * @param overtaken code of why the ticket neither waits nor ends by it, such as {@code newer-message}; null when nothing
     *     came in between
     */
    Outcome<MacroDeeds> follow(Caller caller, long number, UUID macro, String overtaken);

    /**
     * How a text would read, for an invented customer.
     *
     * @return refused as {@code INVALID} with {@code unusable-macro}
     */
    Outcome<Preview> preview(Caller caller, String text, String language);

    /**
     * @param language in which they are; Thai where the macro has no other
     * @param reply null when it answers nothing, as {@code note}
     * @param purpose on which the reply leaves; null without one
     * @param missing names of places whose value is not known; they stand in the text as they are
     * @param deeds kinds of its other steps, in their order
     */
    record MacroTexts(
            UUID macro,
            String language,
            String reply,
            String note,
            String purpose,
            List<String> missing,
            List<String> deeds) {}

    /**
     * @param before the ticket as it stood, so that it can be changed back
     * @param ticket as it stands now; null when it left what the caller sees
     * @param steps in the order in which they were done, to another team last
     * @param undoable whether the caller can change it back
     */
    record MacroDeeds(TicketView before, TicketView ticket, List<Step> steps, boolean undoable) {}

    /** @param refused code of why it was not done; null when it was */
    record Step(String kind, String refused) {}

    /** @param text as it would read */
    record Preview(String text) {}
}

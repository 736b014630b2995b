package th.sala.ticketing.setup;

/** Whether customers reached the desk, and were answered. */
public interface FirstContacts {

    /** @param channel code of a channel; null for any */
    Reached of(String channel);

    /**
     * @param message whether a customer's message became a ticket
     * @param answer whether an answer of a colleague left
     */
    record Reached(boolean message, boolean answer) {}
}

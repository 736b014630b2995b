package th.sala.ticketing.sla;

import java.time.Instant;

/**
 * The service agreement that a customer has.
 *
 * @param agreement its name, such as {@code gold}; policies that name it apply to the customer's tickets
 * @param at when it was recorded
 * @param by user name of the supervisor or of the connected system
 */
public record CustomerAgreement(String agreement, Instant at, String by) {}

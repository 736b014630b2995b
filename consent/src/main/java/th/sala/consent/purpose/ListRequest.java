package th.sala.consent.purpose;

/**
 * An operation over many persons: a list, search, report or export (M7).
 *
 * @param queryHash SHA-256 of the canonical query, hex; the query itself may hold personal data
 * @param rows how many rows were shown
 */
public record ListRequest(String purpose, Operation operation, String actor, String queryHash, int rows) {}

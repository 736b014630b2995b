package th.sala.ticketing.intake;

/**
 * Whose turn an arrival waits for, as keyed hashes.
 *
 * @param sender null when it names nobody
 * @param place the group it was said in; null for a talk of two
 */
record Whence(byte[] sender, byte[] place) {}

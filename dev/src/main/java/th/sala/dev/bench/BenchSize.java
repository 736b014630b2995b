package th.sala.dev.bench;

/**
 * What somebody asked a bench for.
 *
 * @param rival {@code rt} for Request Tracker beside {@code ingest}, else null
 * @param tickets how many there are in the benches of a large hub
 * @param minutes how long {@code mixed} lasts
 */
public record BenchSize(String rival, int tickets, int minutes) {}

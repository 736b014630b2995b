package th.sala.ticketing.sla;

/** A ticket came under another policy. */
public record PolicyChange(PinnedPolicy from, PinnedPolicy to) {}

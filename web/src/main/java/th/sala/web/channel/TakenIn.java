package th.sala.web.channel;

import java.util.UUID;

/** By which id the hub knows what it took in; the same again for what it knows already. */
public record TakenIn(UUID id) {}

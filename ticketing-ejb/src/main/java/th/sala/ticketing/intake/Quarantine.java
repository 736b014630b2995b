package th.sala.ticketing.intake;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Messages that could not be processed, with their original bytes and the reason. */
public interface Quarantine {

    /** What the accounts of these teams hold, newest first. */
    List<Held> held(Set<String> teams, int limit);

    /** The original bytes; empty when nothing of this id is held or they were erased. Asks no rights. */
    Optional<Original> original(UUID id);

    /**
     * Queues the message for processing again, asking no rights. One that could not be read when it arrived is read again from its original
     * bytes first; when that fails it stays, with the new reason.
     */
    Replay replay(UUID id, String actor);

    /** What became of a replay. */
    enum Replay {
        QUEUED,
        STILL_HELD,

        /** The same message arrived by another way; this one is ignored from now on. */
        KNOWN_ALREADY,

        /** It was read, and nothing follows from it: it is counted as ignored from now on. */
        IGNORED,
        NOT_HELD;

        /** Such as {@code still-held}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A quarantined message as it came.
     *
     * @param people who wrote it and who else was addressed; empty when it could not be read
     */
    record Original(UUID id, String channel, String account, List<ChannelAddress> people, byte[] bytes) {
        public Original {
            people = List.copyOf(people);
        }
    }

    /** A quarantined message. */
    record Held(
            UUID id,
            String channel,
            String account,
            String externalId,
            Instant receivedAt,
            int attempts,
            String reason) {}
}

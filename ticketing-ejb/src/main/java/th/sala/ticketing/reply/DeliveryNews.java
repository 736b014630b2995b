package th.sala.ticketing.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.reply.Bounces.Returned;

/** What providers tell later about messages that left. A state never moves backwards. Joins the caller's transaction. */
public interface DeliveryNews {

    /**
     * The message of ours that a provider speaks of. One that nobody was sure of has left, then.
     *
     * @param providerId the provider's id of it
     * @param ownId the id that we sent along; null when the provider names none
     */
    Optional<Returned> ours(String channel, String providerId, String ownId);

    /** This one message has come that far. */
    Optional<Returned> came(Stage stage, String channel, String providerId, Instant at);

    /** Whatever left to this person up to a moment has come that far. */
    List<Returned> came(Stage stage, ChannelAddress person, Instant until, Instant at);

    /** How far a message came after it left. */
    enum Stage {
        DELIVERED,
        READ;

        /** From which states it is a step forwards. */
        List<String> before() {
            return this == READ ? List.of("sent", "delivered") : List.of("sent");
        }
    }
}

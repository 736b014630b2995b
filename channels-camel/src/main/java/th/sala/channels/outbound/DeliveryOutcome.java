package th.sala.channels.outbound;

import java.time.Duration;

/** What became of one message. Reasons are sentences or provider answers without personal data. */
public sealed interface DeliveryOutcome {

    /** The provider took it over and said so. */
    record Accepted(String answer) implements DeliveryOutcome {}

    /**
     * The provider refused it or was never reached, or takes it only once however often it is sent: sending it again
     * doubles nothing.
     *
     * @param atLeast how long the provider asks to be left alone; zero when it does not say
     */
    record Refused(String reason, boolean temporary, Duration atLeast) implements DeliveryOutcome {
        public Refused(String reason, boolean temporary) {
            this(reason, temporary, Duration.ZERO);
        }
    }

    /** The connection broke while the provider may already have had it. */
    record Uncertain(String reason) implements DeliveryOutcome {}
}

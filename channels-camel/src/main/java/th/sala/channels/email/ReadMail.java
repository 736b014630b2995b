package th.sala.channels.email;

import java.time.Instant;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.MessageIntake;
import th.sala.ticketing.intake.UnreadableMessage;

/** A fetched mail after the normaliser: a message, or the reason why it is none. */
public sealed interface ReadMail {

    long uid();

    /** By which the hub knows the message. */
    String externalId();

    void offerTo(MessageIntake intake);

    record Legible(long uid, InboundMessage message, byte[] raw, Instant cameAt) implements ReadMail {
        @Override
        public String externalId() {
            return message.externalId();
        }

        @Override
        public void offerTo(MessageIntake intake) {
            intake.accept(message, raw, cameAt);
        }
    }

    record Illegible(long uid, UnreadableMessage message, byte[] raw, Instant cameAt) implements ReadMail {
        @Override
        public String externalId() {
            return message.externalId();
        }

        @Override
        public void offerTo(MessageIntake intake) {
            intake.quarantine(message, raw, cameAt);
        }
    }
}

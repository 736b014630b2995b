package th.sala.channels.webhook;

import java.util.UUID;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.MessageIntake;
import th.sala.ticketing.intake.UnreadableMessage;

/** One thing that a webhook brought: a message, an event, or what could not be read. */
public sealed interface Arrival {

    byte[] raw();

    String channel();

    String account();

    String externalId();

    void offerTo(MessageIntake intake);

    /** By which id the hub knows it, once accepted. */
    default UUID idIn(MessageIntake intake) {
        return intake.arrival(channel(), externalId()).orElseThrow();
    }

    /** The same bytes, set aside. */
    default Arrival unreadable(String reason) {
        return new Unreadable(new UnreadableMessage(channel(), account(), externalId(), reason), raw());
    }

    record Message(InboundMessage message, byte[] raw) implements Arrival {
        @Override
        public String channel() {
            return message.channel();
        }

        @Override
        public String account() {
            return message.account();
        }

        @Override
        public String externalId() {
            return message.externalId();
        }

        @Override
        public void offerTo(MessageIntake intake) {
            intake.accept(message, raw);
        }
    }

    record Event(InboundEvent event, byte[] raw) implements Arrival {
        @Override
        public String channel() {
            return event.channel();
        }

        @Override
        public String account() {
            return event.account();
        }

        @Override
        public String externalId() {
            return event.externalId();
        }

        @Override
        public void offerTo(MessageIntake intake) {
            intake.accept(event, raw);
        }
    }

    record Unreadable(UnreadableMessage message, byte[] raw) implements Arrival {
        @Override
        public String channel() {
            return message.channel();
        }

        @Override
        public String account() {
            return message.account();
        }

        @Override
        public String externalId() {
            return message.externalId();
        }

        @Override
        public void offerTo(MessageIntake intake) {
            intake.quarantine(message, raw);
        }
    }

    /** Something that arrived, and what its channel keeps beside it in the same transaction, whether it is new or known. */
    record Accompanied(Arrival arrival, Runnable beside) implements Arrival {
        @Override
        public byte[] raw() {
            return arrival.raw();
        }

        @Override
        public String channel() {
            return arrival.channel();
        }

        @Override
        public String account() {
            return arrival.account();
        }

        @Override
        public String externalId() {
            return arrival.externalId();
        }

        @Override
        public void offerTo(MessageIntake intake) {
            arrival.offerTo(intake);
            beside.run();
        }
    }
}

package th.sala.channels.webhook;

import java.util.UUID;
import java.util.function.Supplier;
import th.sala.ticketing.intake.Inbound;
import th.sala.ticketing.intake.InboundEvent;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.MessageIntake;
import th.sala.ticketing.intake.OriginalReader;
import th.sala.ticketing.intake.OriginalReader.Reading;
import th.sala.ticketing.intake.UnreadableMessage;

/** One thing that a webhook brought: a message, an event, or what could not be read. */
public sealed interface Arrival {

    Inbound content();

    byte[] raw();

    void offerTo(MessageIntake intake);

    /** By which id the hub knows it, once accepted. */
    default UUID idIn(MessageIntake intake) {
        return intake.arrival(content().channel(), content().externalId()).orElseThrow();
    }

    /** As a replay of what was set aside takes it; joins its transaction. */
    Reading reread();

    /** The same bytes, set aside. */
    default Arrival unreadable(String reason) {
        return new Unreadable(
                new UnreadableMessage(
                        content().channel(), content().account(), content().externalId(), reason),
                raw());
    }

    record Message(InboundMessage content, byte[] raw) implements Arrival {
        @Override
        public void offerTo(MessageIntake intake) {
            intake.accept(content, raw);
        }

        @Override
        public Reading reread() {
            return new OriginalReader.Legible(content, raw);
        }
    }

    record Event(InboundEvent content, byte[] raw) implements Arrival {
        @Override
        public void offerTo(MessageIntake intake) {
            intake.accept(content, raw);
        }

        @Override
        public Reading reread() {
            return new OriginalReader.Telling(content, raw);
        }
    }

    record Unreadable(UnreadableMessage content, byte[] raw) implements Arrival {
        @Override
        public void offerTo(MessageIntake intake) {
            intake.quarantine(content, raw);
        }

        @Override
        public Reading reread() {
            return new OriginalReader.Illegible(content.reason());
        }
    }

    /**
     * Something that can only be read in the transaction that takes it in, because what it is depends on what came before.
     *
     * @param content what it is when it cannot be read
     */
    record ReadInTurn(UnreadableMessage content, byte[] raw, Supplier<Arrival> reading) implements Arrival {
        @Override
        public void offerTo(MessageIntake intake) {
            reading.get().offerTo(intake);
        }

        @Override
        public Reading reread() {
            return reading.get().reread();
        }
    }

    /** Something that arrived, and what its channel keeps beside it in the same transaction, whether it is new or known. */
    record Accompanied(Arrival arrival, Runnable beside) implements Arrival {
        @Override
        public Inbound content() {
            return arrival.content();
        }

        @Override
        public byte[] raw() {
            return arrival.raw();
        }

        @Override
        public void offerTo(MessageIntake intake) {
            arrival.offerTo(intake);
            beside.run();
        }

        @Override
        public Reading reread() {
            return new OriginalReader.Accompanied(arrival.reread(), beside);
        }
    }
}

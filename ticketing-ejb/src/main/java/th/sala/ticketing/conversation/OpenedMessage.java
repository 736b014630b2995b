package th.sala.ticketing.conversation;

import java.util.stream.Stream;
import th.sala.ticketing.conversation.MessageRows.MessageRow;
import th.sala.ticketing.intake.ChannelAddress;

/** A row with its envelope open. */
record OpenedMessage(MessageRow row, Envelope envelope) {

    Stream<ChannelAddress> recipients() {
        return Stream.concat(envelope.to().stream(), envelope.cc().stream());
    }

    Stream<ChannelAddress> addresses() {
        return envelope.addresses();
    }
}

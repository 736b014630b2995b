package th.sala.ticketing.intake;

/** What came through a channel: a message, an event, or what could not be read. The pair of channel and external id is unique for ever. */
public sealed interface Inbound permits InboundMessage, InboundEvent, UnreadableMessage {

    /** {@code email}, {@code line}, … as in the public contract. */
    String channel();

    /** Which of our addresses or channels received it. */
    String account();

    /** What makes it one for its channel. */
    String externalId();
}

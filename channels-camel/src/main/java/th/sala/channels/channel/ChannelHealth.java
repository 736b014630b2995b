package th.sala.channels.channel;

/** What adapters tell about how a channel does; shown to administrators. Each call commits with its caller. */
public interface ChannelHealth {

    /** Something left or came in as it should. */
    void worked(String channel);

    /** The provider answers and knows us, though nothing left or came in. */
    void answers(String channel);

    /** @param reason a code without personal data, perhaps with the number that the provider answered */
    void failed(String channel, String reason);
}

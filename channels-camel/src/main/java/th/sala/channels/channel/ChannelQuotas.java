package th.sala.channels.channel;

import java.util.Optional;

/** What is left to send on channels whose provider bills. Each call commits with its caller. */
public interface ChannelQuotas {

    /** Empty when the provider has not said within the last hour. */
    Optional<Quota> of(String channel);

    /**
     * The provider said so.
     *
     * @param limit messages a month; null when there is no limit
     * @param used messages of this month so far
     */
    void told(String channel, Long limit, long used);

    /** One more was taken and will be billed. */
    void billed(String channel);

    /** The provider refused one because nothing is left. */
    void usedUp(String channel);
}

package th.sala.channels.meta;

import jakarta.inject.Singleton;
import th.sala.ticketing.reply.ChannelTerms;
import th.sala.ticketing.reply.FileLimits;

/** Messenger takes a file of at most 25 MB (Meta, attachment upload API); each leaves as a message of its own. */
@Singleton
public class MessengerTerms implements ChannelTerms {
    private static final int MOST = 10;
    private static final long LARGEST = 25_000_000;

    @Override
    public String channel() {
        return "messenger";
    }

    @Override
    public FileLimits files() {
        return new FileLimits(MOST, LARGEST, LARGEST);
    }
}

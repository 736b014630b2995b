package th.sala.channels.email;

import jakarta.inject.Singleton;
import th.sala.ticketing.reply.ChannelTerms;
import th.sala.ticketing.reply.FileLimits;

/** Mail servers take about 25 MB, and a file grows by a third when it is written into a mail. */
@Singleton
public class MailTerms implements ChannelTerms {
    private static final int MOST = 20;
    private static final long ROOM = 25L << 20;

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public FileLimits files() {
        return new FileLimits(MOST, ROOM, ROOM);
    }
}

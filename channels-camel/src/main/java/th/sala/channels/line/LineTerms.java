package th.sala.channels.line;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.OptionalLong;
import th.sala.channels.channel.ChannelQuotas;
import th.sala.channels.channel.Quota;
import th.sala.ticketing.reply.ChannelTerms;
import th.sala.ticketing.reply.FileLimits;

/** On LINE the words are the first of five bubbles; a small picture is shown, any other file is a link. */
@Singleton
public class LineTerms implements ChannelTerms {
    private static final long LARGEST = 25L << 20;

    private final ChannelQuotas quotas;

    @Inject
    LineTerms(ChannelQuotas quotas) {
        this.quotas = quotas;
    }

    @Override
    public String channel() {
        return LineTalk.CHANNEL;
    }

    @Override
    public FileLimits files() {
        return new FileLimits(Bubbles.MOST - 1, LARGEST, LARGEST, LineFiles.PICTURES, LineFiles.LARGEST_PICTURE);
    }

    @Override
    public boolean usedUp(String account) {
        return quotas.of(account).filter(quota -> quota.usedUp(0)).isPresent();
    }

    @Override
    public OptionalLong left(String account) {
        return quotas.of(account).map(Quota::left).orElse(OptionalLong.empty());
    }
}

package th.sala.ticketing.reply;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.StreamSupport;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Refusal;

/** What each channel can carry now, as its sender says. */
@Singleton
class Carriage {
    static final String USED_UP = "quota-used-up";

    private final Iterable<ChannelTerms> terms;

    @Inject
    Carriage(@Any Instance<ChannelTerms> terms) {
        this((Iterable<ChannelTerms>) terms);
    }

    Carriage(Iterable<ChannelTerms> terms) {
        this.terms = terms;
    }

    FileLimits files(String channel) {
        return of(channel).map(ChannelTerms::files).orElse(FileLimits.USUAL);
    }

    /**
     * Why a message with these files cannot leave by this account of ours; empty when it can.
     *
     * @param sizes bytes of each
     */
    Optional<Refusal> refuse(ChannelAddress account, List<Long> sizes) {
        return usedUp(account.channel(), account.value())
                ? ReplyCheck.refusal(
                        USED_UP,
                        "Everything that may be sent there this month is used. Use another channel, or wait for the month's end.")
                : files(account.channel()).refuse(sizes);
    }

    boolean usedUp(String channel, String account) {
        return of(channel).filter(known -> known.usedUp(account)).isPresent();
    }

    OptionalLong left(String channel, String account) {
        return of(channel).map(known -> known.left(account)).orElse(OptionalLong.empty());
    }

    private Optional<ChannelTerms> of(String channel) {
        return StreamSupport.stream(terms.spliterator(), false)
                .filter(known -> known.channel().equals(channel))
                .findFirst();
    }
}

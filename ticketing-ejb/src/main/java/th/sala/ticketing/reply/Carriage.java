package th.sala.ticketing.reply;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.StreamSupport;

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

    boolean usedUp(String channel, String account) {
        return of(channel).filter(known -> known.usedUp(account)).isPresent();
    }

    private Optional<ChannelTerms> of(String channel) {
        return StreamSupport.stream(terms.spliterator(), false)
                .filter(known -> known.channel().equals(channel))
                .findFirst();
    }
}

package th.sala.web.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.web.rest.Buckets;

/**
 * How much a guest may say in a minute, and how much may come from one address. What a page does by itself, such as
 * confirming, has a limit of its own. Guests who are new, and transcripts, which leave by mail to whomever a guest names,
 * are few for each address.
 */
@ApplicationScoped
class Pace {
    private static final int BESIDES = 4;
    private static final int WORDS_OF_A_NEWCOMER = 5;
    private static final int TRANSCRIPTS_A_DAY = 3;

    private Buckets words;
    private Buckets pages;
    private Buckets addresses;
    private Buckets newcomers;
    private Buckets transcripts;

    Pace() {}

    @Inject
    Pace(
            Clock clock,
            @ConfigProperty(name = "SALA_CHAT_MESSAGES_PER_GUEST", defaultValue = "30") int perGuest,
            @ConfigProperty(name = "SALA_CHAT_MESSAGES_PER_ADDRESS", defaultValue = "300") int perAddress) {
        this.words = new Buckets(clock, perGuest);
        this.pages = new Buckets(clock, perGuest * BESIDES);
        this.addresses = new Buckets(clock, perAddress);
        this.newcomers = new Buckets(clock, Math.max(1, perAddress / WORDS_OF_A_NEWCOMER));
        this.transcripts = new Buckets(clock, TRANSCRIPTS_A_DAY, Duration.ofDays(1));
    }

    /** Whether somebody who was never here may come from this address now. */
    boolean permitsNewcomer(String address) {
        return newcomers.pause(address).isZero();
    }

    boolean permits(String guest, String address, GuestFrame frame) {
        if (frame instanceof GuestFrame.Message) {
            return words.pause(guest).isZero() && addresses.pause(address).isZero();
        }
        if (frame instanceof GuestFrame.Transcript) {
            return transcripts.pause(guest).isZero()
                    && transcripts.pause(address).isZero();
        }
        return pages.pause(guest).isZero();
    }
}

package th.sala.web.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.web.rest.Buckets;

/**
 * How much a guest may say in a minute, and how much may come from one address. What a page does by itself, such as
 * confirming, has a limit of its own.
 */
@ApplicationScoped
class Pace {
    private static final int BESIDES = 4;

    private Buckets words;
    private Buckets pages;
    private Buckets addresses;

    Pace() {}

    @Inject
    Pace(
            Clock clock,
            @ConfigProperty(name = "SALA_CHAT_MESSAGES_PER_GUEST", defaultValue = "30") int perGuest,
            @ConfigProperty(name = "SALA_CHAT_MESSAGES_PER_ADDRESS", defaultValue = "300") int perAddress) {
        this.words = new Buckets(clock, perGuest);
        this.pages = new Buckets(clock, perGuest * BESIDES);
        this.addresses = new Buckets(clock, perAddress);
    }

    boolean permits(String guest, String address, GuestFrame frame) {
        return frame instanceof GuestFrame.Message
                ? words.pause(guest).isZero() && addresses.pause(address).isZero()
                : pages.pause(guest).isZero();
    }
}

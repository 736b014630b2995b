package th.sala.ticketing.customer;

import java.util.Optional;
import java.util.regex.Pattern;
import th.sala.consent.subject.Identifier;
import th.sala.ticketing.intake.ChannelAddress;

/** Reads what a colleague typed as a contact point of a channel. */
final class ContactPoints {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,255}");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\p{Nd}\\s().-]{6,25}");
    private static final int LONGEST = 200;

    private ContactPoints() {}

    /** Empty for what cannot be one. */
    static Optional<Identifier> read(String channel, String value) {
        return channel == null || value == null || value.isBlank() || value.length() > LONGEST
                ? Optional.empty()
                : new ChannelAddress(channel, value.strip(), null).identifier().filter(ContactPoints::usable);
    }

    private static boolean usable(Identifier contact) {
        return switch (contact.kind()) {
            case EMAIL -> EMAIL.matcher(contact.value()).matches();
            case PHONE -> PHONE.matcher(contact.value()).matches();
            default -> true;
        };
    }
}

package th.sala.ticketing.conversation;

import th.sala.ticketing.intake.ChannelAddress;

/** A person of the staff as the writer of a note. */
public final class Colleague {
    private static final String STAFF = "staff";

    private Colleague() {}

    public static ChannelAddress named(String user, String displayName) {
        return new ChannelAddress(STAFF, user, displayName);
    }

    static boolean is(ChannelAddress address) {
        return address.channel().equals(STAFF);
    }
}

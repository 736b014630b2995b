package th.sala.ticketing.chat;

import java.util.HexFormat;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.intake.ChannelAddress;

/** Under which address a guest writes. */
final class GuestHandle {
    static final String CHANNEL = "web-chat";

    private GuestHandle() {}

    static ChannelAddress address(String guest) {
        return new ChannelAddress(CHANNEL, guest, null);
    }

    /** The keyed hash of the address, in hexadecimal. */
    static String key(SubjectRegister register, String guest) {
        return HexFormat.of()
                .formatHex(register.fingerprint(address(guest).identifier().orElseThrow()));
    }
}

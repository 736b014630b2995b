package th.sala.ticketing.reply;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.Trust;

/** The rules that need nothing but the message. */
enum AcknowledgementRules implements AcknowledgementRule {
    MACHINES_ARE_NOT_ANSWERED {
        @Override
        public boolean permits(InboundMessage message) {
            return !message.automatic();
        }
    },
    WHO_WANTS_NO_AUTOMATIC_ANSWER_GETS_NONE {
        @Override
        public boolean permits(InboundMessage message) {
            return !message.quiet();
        }
    },
    FORGED_SENDERS_ARE_NOT_ANSWERED {
        @Override
        public boolean permits(InboundMessage message) {
            return message.trust() != Trust.FAIL;
        }
    },
    ONLY_USABLE_ADDRESSES_ARE_ANSWERED {
        @Override
        public boolean permits(InboundMessage message) {
            return usable(message.from());
        }
    },
    POSTMASTERS_ARE_NOT_ANSWERED {
        @Override
        public boolean permits(InboundMessage message) {
            return !postmaster(message.from());
        }
    };

    static final List<AcknowledgementRules> ALL = List.of(values());

    private static final Pattern POSTMASTER = Pattern.compile(
            "^(mailer-daemon|postmaster|(no|do[-_.]?not)[-_.]?reply|bounces?|listserv|majordomo|owner-.*|.*-(request|owner|bounces?))(\\+.*)?@");

    static boolean usable(ChannelAddress address) {
        return address.channel().equals("email")
                ? MailAddress.plausible(address.value())
                : !address.value().isBlank();
    }

    static boolean postmaster(ChannelAddress address) {
        return POSTMASTER.matcher(address.value().toLowerCase(Locale.ROOT)).find();
    }
}

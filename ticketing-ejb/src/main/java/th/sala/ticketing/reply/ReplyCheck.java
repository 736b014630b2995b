package th.sala.ticketing.reply;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.outcome.Refusal.Kind;

/** What makes a reply unfit before anybody is asked. */
final class ReplyCheck {
    private static final int LONGEST_DELAY = 600;

    private ReplyCheck() {}

    static Optional<Refusal> form(NewReply reply) {
        if (reply.replyingTo() == null) {
            return refusal("replying-to-required", "Say which message is answered: the newest one that was read.");
        }
        if (reply.sendAfterSeconds() < 0 || reply.sendAfterSeconds() > LONGEST_DELAY) {
            return refusal("delay-out-of-range", "A reply can wait 0 to 600 seconds.");
        }
        if (reply.notAnOffer() != null && !NewReply.NO_OFFER.contains(reply.notAnOffer())) {
            return refusal("unknown-statement", "notAnOffer is customer-asked, own-order or other.");
        }
        boolean addressed =
                Stream.concat(reply.to().stream(), reply.cc().stream()).allMatch(MailAddress::plausible);
        return addressed ? Optional.empty() : refusal("unusable-recipient", "A recipient is not an e-mail address.");
    }

    /** @param decides whether the gate can */
    static Optional<Refusal> decidable(boolean decides) {
        return decides
                ? Optional.empty()
                : Optional.of(
                        Refusal.of(
                                Kind.CONFLICT,
                                "gate-away",
                                "The check of data use is away, so nothing can be sent. Keep the draft and send it a little later."));
    }

    /** @param answered empty when there is no such message */
    static Optional<Refusal> answered(Optional<StoredMessage> answered, UUID ticket) {
        boolean usable = answered.filter(message -> message.ticket().equals(ticket))
                .filter(message -> message.kind() == MessageKind.MESSAGE || message.kind() == MessageKind.REPLY)
                .isPresent();
        return usable
                ? Optional.empty()
                : refusal("replying-to-required", "The answered message is not of this ticket.");
    }

    static Optional<Refusal> newer(List<UUID> newer) {
        return newer.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(
                        Kind.CONFLICT,
                        "newer-message",
                        "Somebody wrote meanwhile. Read it, then answer the newest message.",
                        newer.stream().map(UUID::toString).toList()));
    }

    /** @param held whether all its files wait for the writer */
    static Optional<Refusal> attached(boolean held) {
        return held
                ? Optional.empty()
                : refusal("unknown-attachment", "An attachment was not uploaded, or sent already.");
    }

    static Optional<Refusal> refusal(String code, String sentence) {
        return Optional.of(Refusal.of(Kind.INVALID, code, sentence));
    }
}

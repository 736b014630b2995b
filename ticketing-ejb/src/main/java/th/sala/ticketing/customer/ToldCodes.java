package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.customer.ProofDesk.Told;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.proof.Proof;

/** What a customer told of a code: spoken, or written in the conversation that it was sent for. */
class ToldCodes {
    private final Messages messages;
    private final SubjectRegister subjects;

    @Inject
    ToldCodes(Messages messages, SubjectRegister subjects) {
        this.messages = messages;
        this.subjects = subjects;
    }

    Outcome<String> read(Proof proof, Told told) {
        if (told.message() != null) {
            return written(proof, told.message());
        }
        return told.code() == null || told.code().isBlank()
                ? Outcome.refused(Refusal.Kind.INVALID, "code-required", "Type the code that the customer tells.")
                : Outcome.done(told.code());
    }

    private Outcome<String> written(Proof proof, UUID id) {
        Optional<StoredMessage> message = messages.find(id)
                .filter(found -> found.ticket().equals(proof.ticket()))
                .filter(found -> found.kind() == MessageKind.MESSAGE)
                .filter(found -> found.at().isAfter(proof.sentAt()));
        if (message.isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.INVALID, "code-required", "No message of this conversation came since with a code.");
        }
        return whereSent(proof, message.get().envelope().from())
                ? Outcome.refused(
                        Refusal.Kind.INVALID,
                        "told-where-sent",
                        "This came from where the code was sent, which proves nothing. It must be told on the other"
                                + " channel.")
                : Outcome.done(message.get().text());
    }

    private boolean whereSent(Proof proof, ChannelAddress from) {
        return from.identifier()
                .filter(identifier -> Arrays.equals(subjects.fingerprint(identifier), proof.address()))
                .isPresent();
    }
}

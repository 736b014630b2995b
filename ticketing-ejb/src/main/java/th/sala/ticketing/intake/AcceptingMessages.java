package th.sala.ticketing.intake;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import th.sala.consent.subject.SubjectRegister;

/** T1. Only after the caller's commit may the sender be told that the message arrived. */
@Stateless
public class AcceptingMessages implements MessageIntake {
    private final InboxArrivals arrivals;
    private final BlobTable blobs;
    private final PayloadSeal seal;
    private final SubjectRegister register;
    private final Event<MessageAccepted> accepted;

    @Inject
    public AcceptingMessages(
            InboxArrivals arrivals,
            BlobTable blobs,
            PayloadSeal seal,
            SubjectRegister register,
            Event<MessageAccepted> accepted) {
        this.arrivals = arrivals;
        this.blobs = blobs;
        this.seal = seal;
        this.register = register;
        this.accepted = accepted;
    }

    @Override
    public Acceptance accept(InboundMessage message, byte[] raw) {
        List<StoredFile> files =
                message.attachments().stream().map(AcceptingMessages::describe).toList();
        byte[] sender = message.from().identifier().map(register::fingerprint).orElse(null);
        List<java.util.UUID> ids = files.stream().map(StoredFile::blob).toList();
        if (!arrivals.pending(message, sender, seal.close(message, files), ids, raw)) {
            return duplicate(message.channel(), message.externalId());
        }
        for (int i = 0; i < files.size(); i++) {
            blobs.keep(files.get(i).blob(), message.attachments().get(i).bytes());
        }
        accepted.fire(new MessageAccepted(message.channel()));
        return Acceptance.ACCEPTED;
    }

    @Override
    public Acceptance quarantine(UnreadableMessage message, byte[] raw) {
        return arrivals.quarantined(message, raw)
                ? Acceptance.QUARANTINED
                : duplicate(message.channel(), message.externalId());
    }

    private Acceptance duplicate(String channel, String externalId) {
        arrivals.duplicate(channel, externalId);
        return Acceptance.DUPLICATE;
    }

    private static StoredFile describe(InboundAttachment file) {
        return new StoredFile(
                UuidCreator.getTimeOrderedEpoch(),
                file.name(),
                file.type(),
                file.contentId(),
                file.bytes().length,
                HexFormat.of().formatHex(sha256().digest(file.bytes())));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException("Every Java has SHA-256.", fault);
        }
    }
}

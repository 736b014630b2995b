package th.sala.ticketing.intake;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** T1. Only after the caller's commit may the sender be told that the message arrived. */
@Stateless
public class AcceptingMessages implements MessageIntake {
    private final InboxArrivals arrivals;
    private final AttachedFiles attached;
    private final PayloadSeal seal;
    private final Origins origins;
    private final Event<MessageAccepted> accepted;
    private final Event<MessageTooLarge> tooLarge;

    @Inject
    public AcceptingMessages(
            InboxArrivals arrivals,
            AttachedFiles attached,
            PayloadSeal seal,
            Origins origins,
            Event<MessageAccepted> accepted,
            Event<MessageTooLarge> tooLarge) {
        this.arrivals = arrivals;
        this.attached = attached;
        this.seal = seal;
        this.origins = origins;
        this.accepted = accepted;
        this.tooLarge = tooLarge;
    }

    @Override
    public Acceptance accept(InboundMessage message, byte[] raw, Instant cameAt) {
        List<StoredFile> files = AttachedFiles.describe(message);
        List<UUID> ids = files.stream().map(StoredFile::blob).toList();
        if (!arrivals.pending(message, origins.of(message), seal.close(message, files), ids, raw, cameAt)) {
            return duplicate(message.channel(), message.externalId());
        }
        attached.keep(files, message);
        accepted.fire(new MessageAccepted(message.channel()));
        return Acceptance.ACCEPTED;
    }

    @Override
    public Acceptance accept(InboundEvent event, byte[] raw) {
        Whence whence = origins.of(event);
        boolean acted = event.kind() != InboundEvent.Kind.OTHER;
        boolean stored = acted
                ? arrivals.pending(event, whence, seal.close(event), List.of(), raw, null)
                : arrivals.ignored(event, whence, raw);
        if (!stored) {
            return duplicate(event.channel(), event.externalId());
        }
        if (acted) {
            accepted.fire(new MessageAccepted(event.channel()));
        }
        return Acceptance.ACCEPTED;
    }

    @Override
    public Optional<UUID> arrival(String channel, String externalId) {
        return arrivals.find(channel, externalId);
    }

    @Override
    public Acceptance quarantine(UnreadableMessage message, byte[] raw, Instant cameAt) {
        if (!arrivals.quarantined(message, raw, cameAt)) {
            return duplicate(message.channel(), message.externalId());
        }
        if (message.known() != null) {
            tooLarge.fire(new MessageTooLarge(message.known()));
        }
        return Acceptance.QUARANTINED;
    }

    private Acceptance duplicate(String channel, String externalId) {
        arrivals.duplicate(channel, externalId);
        return Acceptance.DUPLICATE;
    }
}

package th.sala.ticketing.conversation;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.StoredFile;

/** The messages of tickets, as the steps write and read them. Joins the caller's transaction; asks no rights. */
public interface Messages {

    void add(NewMessage message, List<StoredFile> files);

    Optional<StoredMessage> find(UUID message);

    List<StoredFile> files(UUID message);

    /** The ticket's newest message that is neither note nor acknowledgement nor taken back. */
    Optional<StoredMessage> newest(UUID ticket);

    /** The newest such message on each channel that the ticket was spoken on, the last used channel first. */
    List<StoredMessage> newestOnEach(UUID ticket);

    /** Messages and replies of the same ticket that came after this one and were not taken back, oldest first. */
    List<UUID> newerThan(StoredMessage message);

    /** Whether a mail that our mail server vouches for came into the ticket from this very address. */
    boolean vouchedMail(UUID ticket, ChannelAddress sender);

    /** The message was thanks only and left its ticket closed. */
    void thanked(UUID message);

    /** The message was thanks or a greeting only, in an open ticket: it is no contact of its own. */
    void courteous(UUID message);

    /** No machine answers it: it came through a list or in bulk, or asks for no automatic answer. */
    void quiet(UUID message);

    /** What became of sending it. {@code reason} is null when there is nothing to say. */
    void delivery(UUID message, String state, String reason);

    /** Nobody else changes the ticket until the caller's transaction ends. */
    void hold(UUID ticket);
}

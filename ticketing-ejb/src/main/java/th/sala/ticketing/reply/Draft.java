package th.sala.ticketing.reply;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.conversation.Basis;
import th.sala.ticketing.conversation.MessageKind;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.intake.StoredFile;

/**
 * A message about to leave.
 *
 * @param customer whose message it is
 * @param persons everybody whose data it uses; the gate is asked about each again before it leaves
 * @param from our address and the name shown with it
 * @param leavesAt not sent before this instant
 */
record Draft(
        UUID id,
        UUID ticket,
        MessageKind kind,
        String author,
        SubjectId customer,
        List<SubjectId> persons,
        ChannelAddress from,
        List<ChannelAddress> to,
        List<ChannelAddress> cc,
        String subject,
        String text,
        String html,
        String language,
        List<String> references,
        Basis basis,
        Instant leavesAt,
        List<StoredFile> files) {}

package th.sala.ticketing.conversation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.knowledge.AnswerBefore;

/**
 * A message as a colleague may see it. Members are the contract's.
 *
 * @param from masked unless the reader holds the open ticket
 * @param at when the hub received or wrote it
 * @param text null while it is withheld, like {@code subject} and {@code html}; attachments then are not named
 * @param delivery null for what is not sent
 * @param quotedFrom where in {@code text}, in UTF-16 units, the quoted earlier mail or the signature begins; null when
 *     nothing is carried along
 * @param trust {@code pass}, {@code none} or {@code fail}; null for ours
 * @param evidence id of the gate's decision that the use of the message rests on; null for a note
 * @param restricted withheld because the person's data is restricted (section 34)
 * @param withheld the gate's reason for showing no words, such as {@code withdrawn}; or {@code unsent} when its
 *     writer took them back; null when they are shown
 * @param thanked thanks, a greeting or the like that came to a closed ticket and left it closed
 * @param editedAt when its writer last changed it; null when it stands as it came
 * @param reaction what somebody answered it with, such as a heart; null when nobody did
 * @param movedIn with which move it came into this ticket; ids and moves are in one order of time, so that the newest to
 *     be read is the one with the greatest of both; null when it was written here
 * @param readBefore the short answers that its writer read before, in the desk's words; empty for most messages, and while
 *     it is withheld
 */
public record MessageView(
        UUID id,
        String direction,
        String kind,
        String channel,
        Party from,
        List<Party> to,
        List<Party> cc,
        Instant at,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Delivery delivery,
        Integer quotedFrom,
        String trust,
        String purpose,
        String evidence,
        String author,
        boolean restricted,
        String withheld,
        boolean thanked,
        Instant editedAt,
        String reaction,
        UUID movedIn,
        List<AnswerBefore> readBefore) {

    /**
     * Somebody of the conversation.
     *
     * @param name null when the person gave none, and while their data is restricted
     * @param address null for a colleague, and while the person's data is restricted
     */
    public record Party(String name, String address) {}

    /**
     * A file of the message.
     *
     * @param size in bytes
     * @param state {@code unscanned}, {@code clean} or {@code infected}
     * @param locked whether it cannot be opened
     * @param reason what the scanner found, such as {@code Eicar-Test-Signature}, or {@code too-large-to-scan}; null
     *     when it said nothing
     * @param contentId what the HTML names the file by where it stands in the text; null when it has no such name
     * @param sensitive whether it is opened only with a coded reason, such as where somebody is
     */
    public record Attachment(
            UUID id,
            String name,
            long size,
            String type,
            String state,
            boolean locked,
            String reason,
            String contentId,
            boolean sensitive) {}

    /**
     * What became of a message on its way out.
     *
     * @param at since when it is in this state
     * @param reason why it waits or did not leave, as a code, perhaps with what a provider said; null when there is nothing
     *     to say
     * @param leavesAt until when it waits; null when it waits for no moment, such as for a colleague or the scanner
     */
    public record Delivery(String state, Instant at, String reason, Instant leavesAt) {}
}

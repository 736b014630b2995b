package th.sala.ticketing.reply;

import java.util.List;
import java.util.Optional;
import th.sala.ticketing.outcome.Refusal;

/**
 * The files that one message may carry on a channel.
 *
 * @param most how many
 * @param largest bytes of one
 * @param together bytes of all
 * @param pictures media types that are shown as a picture where anything else leaves as a link; empty when each file
 *     leaves as itself
 * @param largestPicture bytes up to which such a picture is shown; 0 without such types
 */
public record FileLimits(int most, long largest, long together, List<String> pictures, long largestPicture) {
    private static final long ROOM = 25L << 20;

    /** What every channel can carry of which nothing else is known: what may be uploaded for a message. */
    public static final FileLimits USUAL = new FileLimits(20, ROOM, ROOM);

    public FileLimits {
        pictures = List.copyOf(pictures);
    }

    public FileLimits(int most, long largest, long together) {
        this(most, largest, together, List.of(), 0);
    }

    /** @param sizes bytes of each */
    Optional<Refusal> refuse(List<Long> sizes) {
        if (sizes.size() > most) {
            return ReplyCheck.refusal(
                    "too-many-files", "A message on this channel carries at most " + most + " files.");
        }
        boolean each = sizes.stream().allMatch(size -> size <= largest);
        return each && sizes.stream().mapToLong(Long::longValue).sum() <= together
                ? Optional.empty()
                : ReplyCheck.refusal(
                        "files-too-large",
                        "A message on this channel carries files of at most " + largest + " bytes, " + together
                                + " together.");
    }
}

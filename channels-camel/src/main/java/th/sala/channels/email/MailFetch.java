package th.sala.channels.email;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Fetches listed mails in bounded memory: small ones together, a long one in pieces, and of one above the limit the header
 * only. What the server does not give is left out only when a fresh look shows that it was deleted.
 */
final class MailFetch {
    private static final int PIECE = (int) Batches.LONG_MAIL;
    private static final String TOO_LARGE = "The mail is too large for the hub and stays in the mailbox.";

    private final ImapFolder folder;
    private final UUID mailbox;
    private final long limit;

    /** @param limit most bytes of a mail */
    MailFetch(ImapFolder folder, UUID mailbox, long limit) {
        this.folder = folder;
        this.mailbox = mailbox;
        this.limit = limit;
    }

    /**
     * The mails that still exist.
     *
     * @param batch as {@link Batches} cuts them
     * @param renewal called before each command; what it throws ends the fetch
     */
    List<FetchedMail> fetch(List<ListedMail> batch, Runnable renewal) throws MailConnectionLost {
        renewal.run();
        List<FetchedMail> mails = Batches.isLong(batch.get(0))
                ? longMail(batch.get(0), renewal).stream().toList()
                : together(batch);
        return mails.isEmpty() ? mails : dated(mails, renewal);
    }

    private List<FetchedMail> dated(List<FetchedMail> mails, Runnable renewal) throws MailConnectionLost {
        renewal.run();
        Map<Long, Instant> came =
                folder.arrivals(mails.stream().map(FetchedMail::uid).toList());
        return mails.stream().map(mail -> mail.came(came.get(mail.uid()))).toList();
    }

    private List<FetchedMail> together(List<ListedMail> batch) throws MailConnectionLost {
        Map<Long, RawMail> found = byUid(folder.fetch(batch));
        List<FetchedMail> mails = new ArrayList<>();
        for (ListedMail listed : batch) {
            RawMail mail = found.get(listed.uid());
            (mail == null ? again(listed) : Optional.of(mail.bytes()))
                    .ifPresent(bytes -> mails.add(FetchedMail.whole(place(listed), bytes)));
        }
        return mails;
    }

    private Optional<byte[]> again(ListedMail listed) throws MailConnectionLost {
        List<RawMail> again = folder.fetch(List.of(listed));
        return again.isEmpty() ? deleted(listed) : Optional.of(again.get(0).bytes());
    }

    private Optional<FetchedMail> longMail(ListedMail listed, Runnable renewal) throws MailConnectionLost {
        if (listed.size() > limit) {
            return tooLarge(listed);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) listed.size());
        boolean more = true;
        while (more) {
            Optional<byte[]> piece = folder.piece(listed.uid(), bytes.size(), PIECE);
            if (piece.isEmpty()) {
                return deleted(listed);
            }
            bytes.writeBytes(piece.get());
            more = piece.get().length >= PIECE;
            if (bytes.size() > limit) {
                return tooLarge(listed);
            }
            renewal.run();
        }
        return Optional.of(FetchedMail.whole(place(listed), bytes.toByteArray()));
    }

    private Optional<FetchedMail> tooLarge(ListedMail listed) throws MailConnectionLost {
        Optional<byte[]> header = folder.header(listed.uid());
        return header.isEmpty()
                ? deleted(listed)
                : header.map(bytes -> new FetchedMail(place(listed), bytes, TOO_LARGE, true));
    }

    private <T> Optional<T> deleted(ListedMail listed) throws MailConnectionLost {
        if (folder.list(listed.uid(), listed.uid()).isEmpty()) {
            return Optional.empty();
        }
        throw new MailConnectionLost("mail-withheld", "The mail server lists a mail but does not give it.", null);
    }

    private MailPlace place(ListedMail listed) {
        return new MailPlace(mailbox, folder.uidValidity(), listed.uid());
    }

    private static Map<Long, RawMail> byUid(List<RawMail> mails) {
        return mails.stream()
                .sorted(Comparator.comparingLong(RawMail::uid))
                .collect(Collectors.toMap(RawMail::uid, Function.identity(), (first, again) -> first));
    }
}

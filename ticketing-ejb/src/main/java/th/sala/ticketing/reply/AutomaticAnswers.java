package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.conversation.Accounts;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.ticket.TicketHead;

/** What a machine answers to who wrote last, within the limits of acknowledgements. Joins the caller's transaction. */
@Singleton
public class AutomaticAnswers {
    private static final String NEWEST = """
            SELECT id, automatic OR quiet OR trust IS NOT DISTINCT FROM 'fail' AS barred
            FROM ticketing.message WHERE ticket = :ticket AND kind = 'message' AND customer IS NOT NULL
            ORDER BY id DESC LIMIT 1
            """;

    private final Jdbi jdbi;
    private final Messages messages;
    private final Accounts accounts;
    private final AcknowledgementTable sent;
    private final Courier courier;

    @Inject
    public AutomaticAnswers(
            Jdbi jdbi, Messages messages, Accounts accounts, AcknowledgementTable sent, Courier courier) {
        this.jdbi = jdbi;
        this.messages = messages;
        this.accounts = accounts;
        this.sent = sent;
        this.courier = courier;
    }

    /**
     * @return id of the answer; {@code CONFLICT} with {@code no-automatic-answer} when nobody wrote, when it was a machine, a
     *     list or a forged sender, or when the address had enough for today; else as {@link Courier#carry} refuses
     */
    public Outcome<UUID> answer(TicketHead ticket, String text, String purpose) {
        return question(ticket)
                .filter(asked -> answerable(asked.envelope().from()))
                .map(asked -> answer(ticket, asked, text, purpose))
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.CONFLICT,
                        "no-automatic-answer",
                        "What was written last is not answered by a machine, or the address had enough for today."));
    }

    private Optional<StoredMessage> question(TicketHead ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWEST)
                        .bind("ticket", ticket.id())
                        .mapTo(Newest.class)
                        .findOne())
                .filter(newest -> !newest.barred())
                .flatMap(newest -> messages.find(newest.id()));
    }

    private boolean answerable(ChannelAddress asker) {
        return AcknowledgementRules.usable(asker)
                && !AcknowledgementRules.postmaster(asker)
                && !accounts.ours().test(asker)
                && sent.permits(asker);
    }

    private Outcome<UUID> answer(TicketHead ticket, StoredMessage asked, String text, String purpose) {
        ChannelAddress asker = asked.envelope().from();
        String subject = ReplySubject.of(ticket.subject(), ticket.number());
        return courier.carry(new Courier.Parcel(ticket, asked.customer(), asker, subject, text, purpose))
                .then(answer -> {
                    sent.add(answer, asker);
                    return Outcome.done(answer);
                });
    }

    /** @param barred whether a machine answers it not at all */
    public record Newest(UUID id, boolean barred) {}
}

package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.key.Sha256;
import th.sala.consent.ledger.ContactChannels;
import th.sala.consent.ledger.Withdrawals;
import th.sala.consent.ledger.Withdrawals.Withdrawn;
import th.sala.consent.ledger.Withdrawals.Word;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.agreement.ConsentLetters;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.identity.IdentityMatch;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.reply.Acknowledgements;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.words.NoMoreNews;
import th.sala.ticketing.words.QuotedText;

/**
 * A message that says nothing but "no more news" withdraws the consent to marketing at that contact point (section 19): as
 * easy as giving it was. It stays a message like any other. It is answered in the same channel and language with what the
 * withdrawal means, its receipt and a link that takes it back.
 */
@Singleton
class SaidNoMore {
    private static final String ANY = "web-form";

    private final Withdrawals withdrawals;
    private final Acknowledgements acknowledgements;
    private final Courier courier;
    private final ConsentLetters letters;
    private final String publicUrl;

    @Inject
    SaidNoMore(
            Withdrawals withdrawals,
            Acknowledgements acknowledgements,
            Courier courier,
            ConsentLetters letters,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.withdrawals = withdrawals;
        this.acknowledgements = acknowledgements;
        this.courier = courier;
        this.letters = letters;
        this.publicUrl = publicUrl;
    }

    /**
     * Takes the message at its word.
     *
     * @param opened whether it opened the ticket: then the answer tells its number and the service hours too
     * @return whether it was one and was answered, so that it needs no acknowledgement besides
     */
    boolean heard(PendingMessage pending, TicketHead ticket, IdentityMatch writer, boolean opened) {
        return language(pending)
                .map(language -> heard(pending, ticket, writer, opened, language))
                .orElse(false);
    }

    private boolean heard(
            PendingMessage pending, TicketHead ticket, IdentityMatch writer, boolean opened, String language) {
        List<Withdrawn> done = withdraw(pending, writer, language);
        InboundMessage message = pending.message();
        String besides = opened ? particulars(ticket, writer.addressee(), language) : "";
        return acknowledgements.answers(message)
                && answered(message, ticket, writer.addressee(), language, besides, done);
    }

    private String particulars(TicketHead ticket, SubjectId person, String language) {
        return acknowledgements
                .particulars(ticket, person, language)
                .map("\n\n"::concat)
                .orElse("");
    }

    /** Takes the message of a blocked sender at its word: they hear nothing from us, which is what they want. */
    void heardOfBlocked(PendingMessage pending, IdentityMatch writer) {
        language(pending).ifPresent(language -> withdraw(pending, writer, language));
    }

    /**
     * Takes a message at its word that came while the gate could not decide. It is answered by nobody, so late too.
     *
     * @param message without files
     * @param customer whose it is
     */
    void heardLate(StoredMessage message, String externalId, SubjectId customer) {
        if (!message.automatic() && message.text() != null) {
            NoMoreNews.in(words(message.channel(), message.subject(), message.text()))
                    .ifPresent(language -> withdraw(message.channel(), externalId, customer, language));
        }
    }

    private static Optional<String> language(PendingMessage pending) {
        InboundMessage message = pending.message();
        return message.automatic()
                        || message.trust() == Trust.FAIL
                        || !pending.files().isEmpty()
                ? Optional.empty()
                : NoMoreNews.in(words(message.channel(), message.subject(), message.text()));
    }

    private static String words(String channel, String subject, String text) {
        if (!channel.equals("email")) {
            return text;
        }
        String own = QuotedText.own(text);
        return own.isBlank() ? subject : own;
    }

    private List<Withdrawn> withdraw(PendingMessage pending, IdentityMatch writer, String language) {
        InboundMessage message = pending.message();
        return Stream.of(writer.addressee(), writer.subject())
                .distinct()
                .map(person -> withdraw(message.channel(), message.externalId(), person, language))
                .toList();
    }

    private Withdrawn withdraw(String from, String externalId, SubjectId person, String language) {
        String channel = ContactChannels.ALL.contains(from) ? from : ANY;
        String proof = HexFormat.of().formatHex(Sha256.of(from + "/" + externalId));
        return withdrawals.fromNews(new Word(person, channel, "REPLY_KEYWORD", language, proof));
    }

    private boolean answered(
            InboundMessage message,
            TicketHead ticket,
            SubjectId person,
            String language,
            String besides,
            List<Withdrawn> done) {
        Texts texts = Texts.of(language);
        List<UUID> acts =
                done.stream().map(Withdrawn::act).filter(Objects::nonNull).toList();
        List<UUID> events =
                done.stream().flatMap(one -> one.events().stream()).distinct().toList();
        String link = acts.isEmpty()
                ? ""
                : texts.text("no-more-news.undo", publicUrl + "/api/v1/unsubscribe/undo/" + LateWords.PLACE);
        String receipts = events.stream()
                .map(event -> texts.text("no-more-news.receipt", letters.receipt(event)))
                .collect(Collectors.joining());
        Parcel parcel = new Parcel(
                ticket,
                person,
                message.place(),
                texts.text("no-more-news.subject"),
                texts.text("no-more-news.text", NoMoreWords.meaning(done.get(0), language)) + besides + receipts + link,
                Parcel.RIGHTS);
        return courier.carry(parcel)
                .fold(
                        sent -> {
                            acts.forEach(act -> withdrawals.toldIn(sent, act));
                            letters.given(events, sent);
                            return true;
                        },
                        refusal -> false);
    }
}

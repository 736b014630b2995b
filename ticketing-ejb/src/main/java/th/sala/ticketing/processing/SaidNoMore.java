package th.sala.ticketing.processing;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.key.Sha256;
import th.sala.consent.ledger.ContactChannels;
import th.sala.consent.ledger.Withdrawals;
import th.sala.consent.ledger.Withdrawals.Withdrawn;
import th.sala.consent.ledger.Withdrawals.Word;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.identity.IdentityMatch;
import th.sala.ticketing.intake.InboundMessage;
import th.sala.ticketing.intake.PendingMessage;
import th.sala.ticketing.intake.Trust;
import th.sala.ticketing.reply.Acknowledgements;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.words.NoMoreNews;
import th.sala.ticketing.words.QuotedText;

/**
 * A message that says nothing but "no more news" withdraws the consent to marketing at that contact point (section 19): as
 * easy as giving it was. It stays a message like any other. It is answered in the same channel and language with what the
 * withdrawal means and a link that takes it back.
 */
@Singleton
class SaidNoMore {
    private static final String ANY = "web-form";

    private final Withdrawals withdrawals;
    private final Acknowledgements acknowledgements;
    private final Courier courier;
    private final String publicUrl;

    @Inject
    SaidNoMore(
            Withdrawals withdrawals,
            Acknowledgements acknowledgements,
            Courier courier,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.withdrawals = withdrawals;
        this.acknowledgements = acknowledgements;
        this.courier = courier;
        this.publicUrl = publicUrl;
    }

    /**
     * Takes the message at its word.
     *
     * @return whether it was one and was answered, so that it needs no acknowledgement besides
     */
    boolean heard(PendingMessage pending, TicketHead ticket, IdentityMatch writer) {
        return language(pending)
                .map(language -> withdraw(pending.message(), ticket, writer, language))
                .orElse(false);
    }

    private static Optional<String> language(PendingMessage pending) {
        InboundMessage message = pending.message();
        return message.automatic()
                        || message.trust() == Trust.FAIL
                        || !pending.files().isEmpty()
                ? Optional.empty()
                : NoMoreNews.in(words(message));
    }

    private static String words(InboundMessage message) {
        if (!message.channel().equals("email")) {
            return message.text();
        }
        String own = QuotedText.own(message.text());
        return own.isBlank() ? message.subject() : own;
    }

    private boolean withdraw(InboundMessage message, TicketHead ticket, IdentityMatch writer, String language) {
        String channel = ContactChannels.ALL.contains(message.channel()) ? message.channel() : ANY;
        String proof = HexFormat.of().formatHex(Sha256.of(message.channel() + "/" + message.externalId()));
        List<Withdrawn> done = Stream.of(writer.addressee(), writer.subject())
                .distinct()
                .map(person -> withdrawals.fromNews(new Word(person, channel, "REPLY_KEYWORD", language, proof)))
                .toList();
        return acknowledgements.answers(message) && answered(message, ticket, writer.addressee(), language, done);
    }

    private boolean answered(
            InboundMessage message, TicketHead ticket, SubjectId person, String language, List<Withdrawn> done) {
        Texts texts = Texts.of(language);
        String link = done.stream()
                .map(Withdrawn::undo)
                .filter(undo -> undo != null)
                .findFirst()
                .map(undo -> texts.text("no-more-news.undo", publicUrl + "/api/v1/unsubscribe/undo/" + undo))
                .orElse("");
        String meaning = done.get(0).purposes().stream()
                .map(purpose -> consequence(purpose, language))
                .collect(Collectors.joining("\n"));
        Parcel parcel = new Parcel(
                ticket,
                person,
                message.place(),
                texts.text("no-more-news.subject"),
                texts.text("no-more-news.text", meaning) + link);
        return courier.carry(parcel).fold(sent -> true, refusal -> false);
    }

    private static String consequence(PurposeInForce purpose, String language) {
        return language.equals("en") ? purpose.withdrawalConsequenceEn() : purpose.withdrawalConsequenceTh();
    }
}

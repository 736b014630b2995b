package th.sala.ticketing.proof;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.conversation.Messages;
import th.sala.ticketing.conversation.StoredMessage;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Singleton
class SendingCopyLinks implements CopyLinks {
    private static final Duration CODE_LASTS = Duration.ofMinutes(10);
    private static final int LONGEST_TOLD = 20;

    private final Courier courier;
    private final CopyLinkTable table;
    private final CopyPlace place;
    private final ProofSecret secret;
    private final Messages messages;
    private final TicketRegister tickets;
    private final SubjectRegister register;
    private final Clock clock;
    private final String publicUrl;

    @Inject
    SendingCopyLinks(
            Courier courier,
            CopyLinkTable table,
            CopyPlace place,
            ProofSecret secret,
            Messages messages,
            TicketRegister tickets,
            SubjectRegister register,
            Clock clock,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.courier = courier;
        this.table = table;
        this.place = place;
        this.secret = secret;
        this.messages = messages;
        this.tickets = tickets;
        this.register = register;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    @Override
    public Outcome<SentLink> send(Wanted wanted) {
        return carried(wanted.customer(), wanted.source(), "copy.link", publicUrl + "/api/v1/copies/" + LateWords.PLACE)
                .then(message -> {
                    CopyLink link = link(wanted, message);
                    table.add(link, wanted.actor());
                    return Outcome.done(sent(link));
                });
    }

    private CopyLink link(Wanted wanted, UUID message) {
        return new CopyLink(
                UuidCreator.getTimeOrderedEpoch(),
                wanted.request(),
                wanted.customer().value(),
                messages.find(wanted.source()).orElseThrow().ticket(),
                wanted.source(),
                message,
                clock.instant(),
                wanted.expires(),
                null,
                null,
                0,
                0,
                null);
    }

    @Override
    public Optional<SentLink> newest(UUID request) {
        return table.newest(request).map(SendingCopyLinks::sent);
    }

    @Override
    public LinkStanding look(String token) {
        return named(token).map(this::standing).orElse(LinkStanding.UNKNOWN);
    }

    @Override
    public Outcome<LinkStanding> code(String token) {
        Optional<CopyLink> link = named(token);
        return link.filter(one -> one.open(clock.instant()))
                .map(this::coded)
                .orElseGet(() -> Outcome.done(link.map(this::standing).orElse(LinkStanding.UNKNOWN)));
    }

    @Override
    public Outcome<LinkStanding> codeAtPortal(AtPortal asked) {
        Optional<CopyLink> open = table.holdNewest(asked.request()).filter(link -> link.open(clock.instant()));
        return open.map(this::coded)
                .or(() -> withoutMessage(asked).map(link -> coded(link, () -> table.add(link, "subject"))))
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.CONFLICT, "no-conversation", "You never wrote to us where we could send a code."));
    }

    /** A link that no message took anywhere: it opens at the portal only. */
    private Optional<CopyLink> withoutMessage(AtPortal asked) {
        return place.of(asked.customer()).map(source -> {
            Wanted wanted = new Wanted(asked.request(), asked.customer(), source, asked.expires(), "subject");
            return link(wanted, UuidCreator.getTimeOrderedEpoch());
        });
    }

    private Outcome<LinkStanding> coded(CopyLink link) {
        return link.mayAsk() ? coded(link, () -> {}) : Outcome.done(LinkStanding.GONE);
    }

    /** @param carried what is done once the code is on its way */
    private Outcome<LinkStanding> coded(CopyLink link, Runnable carried) {
        return carried(new SubjectId(link.customer()), link.source(), "copy.code", LateWords.PLACE)
                .then(message -> {
                    carried.run();
                    table.code(
                            link.id(),
                            UuidCreator.getTimeOrderedEpoch(),
                            message,
                            clock.instant().plus(CODE_LASTS));
                    return Outcome.done(LinkStanding.OPEN);
                });
    }

    @Override
    public Opening open(String token, String told) {
        return named(token).map(link -> opened(link, told)).orElseGet(Unknown::new);
    }

    @Override
    public Opening openAtPortal(UUID request, String told) {
        return table.holdNewest(request).map(link -> opened(link, told)).orElseGet(() -> new Missed(0));
    }

    private Opening opened(CopyLink link, String told) {
        Instant now = clock.instant();
        if (!link.open(now)) {
            return new Gone();
        }
        if (!link.codeWaits(now)) {
            return new Missed(0);
        }
        if (told == null || told.length() > LONGEST_TOLD || !secret.isCode(link.told(), told)) {
            table.missed(link.id());
            return new Missed(Proof.TRIES - link.misses() - 1);
        }
        table.opened(link.id(), now);
        return new Opened(link.request());
    }

    /** In the conversation in which it was asked for, to who asked, if that is an address of the person whose copy it is. */
    private Outcome<UUID> carried(SubjectId customer, UUID source, String words, String value) {
        Optional<StoredMessage> asked = messages.find(source);
        Optional<TicketHead> ticket = asked.flatMap(message -> tickets.head(message.ticket()));
        if (ticket.isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "no-conversation", "The message that asked is not there any more.");
        }
        ChannelAddress asker = asked.get().envelope().from();
        if (asker.identifier().filter(held -> register.holds(customer, held)).isEmpty()) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT,
                    "not-their-address",
                    "The message that asked came from an address that is not the person's.");
        }
        Texts texts = Texts.of(ticket.get().language());
        return courier.carry(new Parcel(
                ticket.get(),
                customer,
                asker,
                texts.text(words + ".subject"),
                texts.text(words + ".text", value),
                Parcel.RIGHTS));
    }

    private Optional<CopyLink> named(String token) {
        return ProofSecret.named(token).flatMap(table::hold).filter(link -> secret.isToken(link.token(), token));
    }

    private LinkStanding standing(CopyLink link) {
        return link.open(clock.instant()) ? LinkStanding.OPEN : LinkStanding.GONE;
    }

    private static SentLink sent(CopyLink link) {
        return new SentLink(link.id(), link.sentAt(), link.expiresAt(), link.openedAt());
    }
}

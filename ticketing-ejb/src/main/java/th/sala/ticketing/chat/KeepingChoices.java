package th.sala.ticketing.chat;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import th.sala.consent.ledger.ConsentDecision;
import th.sala.consent.ledger.ConsentLedger;
import th.sala.consent.ledger.IncompleteConsent;
import th.sala.consent.notice.NoticeDesk;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.reply.Transcripts;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class KeepingChoices implements GuestChoices {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>,;]{1,64}@[^\\s@<>,;]{1,255}");
    private static final int BEST = 5;

    private final SubjectRegister register;
    private final NoticeDesk notices;
    private final ConsentLedger ledger;
    private final Standings standings;
    private final ChatTranscript transcript;
    private final ConfirmedAddresses addresses;
    private final Transcripts mails;
    private final TicketRegister tickets;
    private final TypedContacts typed;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingChoices() {
        this(null, null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public KeepingChoices(
            SubjectRegister register,
            NoticeDesk notices,
            ConsentLedger ledger,
            Standings standings,
            ChatTranscript transcript,
            ConfirmedAddresses addresses,
            Transcripts mails,
            TicketRegister tickets,
            TypedContacts typed,
            Clock clock) {
        this.register = register;
        this.notices = notices;
        this.ledger = ledger;
        this.standings = standings;
        this.transcript = transcript;
        this.addresses = addresses;
        this.mails = mails;
        this.tickets = tickets;
        this.typed = typed;
        this.clock = clock;
    }

    @Override
    public void told(String guest, String language) {
        UUID shown = UuidCreator.getTimeOrderedEpoch();
        notices.queueOnFirstContact(person(guest), GuestHandle.CHANNEL, language, shown)
                .ifPresent(notice -> notices.served(shown, "shown above the chat", clock.instant()));
    }

    @Override
    public Outcome<UUID> decided(String guest, Choice choice) {
        try {
            return Outcome.done(ledger.record(new ConsentDecision(
                    person(guest),
                    choice.purpose(),
                    choice.decision(),
                    GuestHandle.CHANNEL,
                    "TICK",
                    choice.notice(),
                    choice.language(),
                    List.of(),
                    null,
                    "subject")));
        } catch (IncompleteConsent incomplete) {
            return refused("consent-incomplete", incomplete.getMessage());
        }
    }

    @Override
    public Outcome<Boolean> reachedAt(String guest, String email) {
        if (!EMAIL.matcher(email).matches()) {
            return refused("unusable-address", "This is no usable e-mail address.");
        }
        Identifier address = new Identifier(IdentifierKind.EMAIL, email);
        SubjectId person = person(guest);
        Optional<SubjectId> holder = register.find(address);
        if (holder.isEmpty()) {
            register.add(person, address);
            typed.add(address, person);
        }
        return Outcome.done(holder.isEmpty() || holder.get().equals(person));
    }

    @Override
    public Outcome<Boolean> transcript(String guest, String email) {
        return ticket(guest).then(ticket -> {
            SubjectId person = person(guest);
            boolean whole = addresses.holds(person, ticket, email);
            String said = whole ? transcript.of(guest, ticket) : transcript.withoutOwnWords(guest, ticket);
            return mails.send(ticket, person, email, said).then(sent -> Outcome.done(whole));
        });
    }

    @Override
    public Outcome<Boolean> rated(String guest, int score) {
        if (score < 1 || score > BEST) {
            return refused("unknown-rating", "A rating is 1 to 5.");
        }
        return ticket(guest).then(ticket -> {
            tickets.rated(ticket.id(), score, clock.instant());
            return Outcome.done(true);
        });
    }

    private Outcome<TicketHead> ticket(String guest) {
        return standings
                .ticket(GuestHandle.key(register, guest))
                .flatMap(ticket -> tickets.head(ticket.id()))
                .map(Outcome::done)
                .orElseGet(() -> refused("unknown-ticket", "Nothing was said yet."));
    }

    private SubjectId person(String guest) {
        ChannelAddress address = GuestHandle.address(guest);
        return register.findOrRegister(address.identifier().orElseThrow(), List.of());
    }

    private static <T> Outcome<T> refused(String code, String sentence) {
        return Outcome.refused(Refusal.Kind.INVALID, code, sentence);
    }
}

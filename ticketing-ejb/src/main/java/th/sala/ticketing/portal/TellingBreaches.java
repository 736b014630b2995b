package th.sala.ticketing.portal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.portal.BreachLetters.Wanted;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.task.NewTask;
import th.sala.ticketing.task.TaskKind;
import th.sala.ticketing.task.Tasks;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * Tells the customer that a promise was missed, and where to complain, on the channel they wrote on. Each letter leaves in
 * a transaction of its own, by the gate like every automatic letter; what fails is tried again. What is refused is kept
 * with the reason, and is a task of the team: somebody else has to tell the customer, or to decide that nobody does.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TellingBreaches {
    private static final String SYSTEM = "system";

    private final TicketRegister tickets;
    private final BreachLetters letters;
    private final OwnPlaces places;
    private final Courier courier;
    private final LinkTable links;
    private final LinkSecret secret;
    private final BreachTable told;
    private final Tasks tasks;
    private final String publicUrl;

    /** For the container's proxy. */
    public TellingBreaches() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public TellingBreaches(
            TicketRegister tickets,
            BreachLetters letters,
            OwnPlaces places,
            Courier courier,
            LinkTable links,
            LinkSecret secret,
            BreachTable told,
            Tasks tasks,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.tickets = tickets;
        this.letters = letters;
        this.places = places;
        this.courier = courier;
        this.links = links;
        this.secret = secret;
        this.told = told;
        this.tasks = tasks;
        this.publicUrl = publicUrl;
    }

    /** Tickets about which a letter is due, those that waited longest first. */
    public List<UUID> due(int limit) {
        return letters.due(limit);
    }

    /** A ticket that was closed while its letter waited needs none any more. */
    public void tell(UUID ticket) {
        letters.take(ticket)
                .ifPresent(wanted -> tickets.head(ticket)
                        .filter(head -> head.state().open() && !told.told(ticket))
                        .ifPresent(head -> tell(head, wanted)));
    }

    /** It failed: others come first. */
    public void putBack(UUID ticket) {
        letters.postpone(ticket);
    }

    private void tell(TicketHead ticket, Wanted wanted) {
        Outcome<UUID> carried = places.lastUsed(ticket.customer(), ticket.id())
                .map(place -> carried(ticket, place.from()))
                .orElseGet(TendingPortal::noAddress);
        carried.fold(
                message -> {
                    UUID id = UuidCreator.getTimeOrderedEpoch();
                    byte[] hash =
                            LinkSecret.hash(secret.of(ticket.customer(), id)).orElseThrow();
                    links.add(new LinkTable.Link(id, ticket.customer(), ticket.id(), message), hash, SYSTEM);
                    return told.keep(ticket.id(), wanted.clock(), wanted.at(), message, null);
                },
                refusal -> {
                    tasks.open(new NewTask(
                            ticket.id(),
                            TaskKind.CHECK,
                            ticket.channel(),
                            "",
                            wanted.at(),
                            SYSTEM,
                            "breach-untold",
                            null));
                    return told.keep(ticket.id(), wanted.clock(), wanted.at(), null, refusal.code());
                });
    }

    private Outcome<UUID> carried(TicketHead ticket, ChannelAddress to) {
        Texts texts = Texts.of(ticket.language());
        String number = Long.toString(ticket.number());
        return courier.carry(new Parcel(
                ticket,
                ticket.customer(),
                to,
                texts.text("breach.subject", number),
                texts.text(
                        "breach.text",
                        number,
                        publicUrl + "/portal/#/link/" + LateWords.PLACE,
                        publicUrl + "/portal/#/standards")));
    }
}

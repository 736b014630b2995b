package th.sala.ticketing.portal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.sla.ClockAlarm;
import th.sala.ticketing.sla.CustomerPromises;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * Tells the customer that a promise was missed, and where to complain: once for each ticket, where their policy says so,
 * on the channel they wrote on. It leaves like every automatic letter, by the gate.
 */
@ApplicationScoped
public class BreachNotices {
    private static final String BREACH = "breach";
    private static final String SYSTEM = "system";

    @Inject
    private TicketRegister tickets;

    @Inject
    private CustomerPromises promises;

    @Inject
    private OwnPlaces places;

    @Inject
    private Courier courier;

    @Inject
    private LinkTable links;

    @Inject
    private LinkSecret secret;

    @Inject
    private BreachTable told;

    @Inject
    @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080")
    private String publicUrl;

    /** For the container's proxy. */
    BreachNotices() {}

    BreachNotices(
            TicketRegister tickets,
            CustomerPromises promises,
            OwnPlaces places,
            Courier courier,
            LinkTable links,
            LinkSecret secret,
            BreachTable told,
            String publicUrl) {
        this.tickets = tickets;
        this.promises = promises;
        this.places = places;
        this.courier = courier;
        this.links = links;
        this.secret = secret;
        this.told = told;
        this.publicUrl = publicUrl;
    }

    void rang(@Observes ClockAlarm alarm) {
        if (alarm.kind().equals(BREACH)
                && promises.tells(alarm.ticket(), alarm.clock())
                && !told.told(alarm.ticket())) {
            tickets.head(alarm.ticket())
                    .filter(ticket -> ticket.state().open())
                    .ifPresent(ticket -> tell(ticket, alarm));
        }
    }

    private void tell(TicketHead ticket, ClockAlarm alarm) {
        Outcome<UUID> carried = places.lastUsed(ticket.customer(), ticket.id())
                .map(place -> carried(ticket, place.from()))
                .orElseGet(TendingPortal::noAddress);
        carried.fold(
                message -> {
                    UUID id = UuidCreator.getTimeOrderedEpoch();
                    byte[] hash =
                            LinkSecret.hash(secret.of(ticket.customer(), id)).orElseThrow();
                    links.add(new LinkTable.Link(id, ticket.customer(), ticket.id(), message), hash, SYSTEM);
                    return told.keep(ticket.id(), alarm.clock(), alarm.at(), message, null);
                },
                refusal -> told.keep(ticket.id(), alarm.clock(), alarm.at(), null, refusal.code()));
    }

    private Outcome<UUID> carried(TicketHead ticket, ChannelAddress to) {
        Texts texts = Texts.of(ticket.language());
        String number = Long.toString(ticket.number());
        return courier.carry(new Parcel(
                ticket,
                ticket.customer(),
                to,
                texts.text("breach.subject", number),
                texts.text("breach.text", number, publicUrl + "/portal/#/link/" + LateWords.PLACE)));
    }
}

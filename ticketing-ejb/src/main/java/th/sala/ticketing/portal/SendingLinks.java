package th.sala.ticketing.portal;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.reply.Courier;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.Texts;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class SendingLinks implements PortalLinks {
    private final TicketRegister tickets;
    private final OwnPlaces places;
    private final Courier courier;
    private final LinkTable links;
    private final LinkSecret secret;
    private final AuditTrail trail;
    private final String publicUrl;

    @Inject
    public SendingLinks(
            TicketRegister tickets,
            OwnPlaces places,
            Courier courier,
            LinkTable links,
            LinkSecret secret,
            AuditTrail trail,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.tickets = tickets;
        this.places = places;
        this.courier = courier;
        this.links = links;
        this.secret = secret;
        this.trail = trail;
        this.publicUrl = publicUrl;
    }

    @Override
    public Outcome<Sent> send(Caller caller, long number) {
        return tickets.visible(caller, number)
                .then(ticket -> places.lastUsed(ticket.customer(), ticket.id())
                        .map(place -> send(caller, ticket, place.from()))
                        .orElseGet(() -> Outcome.refused(
                                Refusal.Kind.INVALID,
                                "no-address",
                                "The customer wrote under no address that a link could be sent to.")));
    }

    @Override
    public Outcome<Integer> revoke(Caller caller, long number) {
        return tickets.visible(caller, number).then(ticket -> {
            int revoked = links.revoke(ticket.id());
            record(caller, "portal-links-revoked", ticket, Map.of("links", Integer.toString(revoked)));
            return Outcome.done(revoked);
        });
    }

    private Outcome<Sent> send(Caller caller, TicketHead ticket, ChannelAddress to) {
        Texts texts = Texts.of(ticket.language());
        Parcel parcel = new Parcel(
                ticket,
                ticket.customer(),
                to,
                texts.text("portal.link.subject", Long.toString(ticket.number())),
                texts.text("portal.link.text", publicUrl + "/portal/#/link/" + LateWords.PLACE));
        return courier.carry(parcel).then(message -> {
            UUID id = UuidCreator.getTimeOrderedEpoch();
            byte[] hash = LinkSecret.hash(secret.of(ticket.customer(), id)).orElseThrow();
            Instant expires =
                    links.add(new LinkTable.Link(id, ticket.customer(), ticket.id(), message), hash, caller.user());
            record(caller, "portal-link-sent", ticket, Map.of("link", id.toString(), "channel", to.channel()));
            return Outcome.done(new Sent(message, to.channel(), expires));
        });
    }

    private void record(Caller caller, String deed, TicketHead ticket, Map<String, String> facts) {
        trail.record(new AuditEvent(caller.user(), deed, "customer:" + ticket.customer(), facts));
    }
}

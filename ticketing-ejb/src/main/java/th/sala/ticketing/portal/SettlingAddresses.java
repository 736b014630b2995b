package th.sala.ticketing.portal;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.proof.Proof;
import th.sala.ticketing.proof.Proofs;
import th.sala.ticketing.proof.Proofs.Wanted;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.ticket.TicketRegister;

@Stateless
public class SettlingAddresses implements OwnAddress {
    private static final String SUBJECT = "subject";

    private final TypedContacts typed;
    private final SubjectRegister register;
    private final TypedTickets places;
    private final TicketRegister tickets;
    private final Proofs proofs;
    private final PartingAddresses parting;
    private final AuditTrail trail;
    private final Clock clock;

    @Inject
    public SettlingAddresses(
            TypedContacts typed,
            SubjectRegister register,
            TypedTickets places,
            TicketRegister tickets,
            Proofs proofs,
            PartingAddresses parting,
            AuditTrail trail,
            Clock clock) {
        this.typed = typed;
        this.register = register;
        this.places = places;
        this.tickets = tickets;
        this.proofs = proofs;
        this.parting = parting;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public TypedAddress standing(Visitor visitor) {
        Instant since = visitor.typed() ? typed.since(address(visitor)).orElse(null) : null;
        return new TypedAddress(since != null, since != null && visitor.link() != null, since);
    }

    @Override
    public Outcome<TypedAddress> code(Visitor visitor) {
        if (!visitor.typed()) {
            return nothing();
        }
        return places.newest(register.fingerprint(address(visitor)), holder(visitor))
                .flatMap(tickets::head)
                .map(ticket -> new Wanted(
                        Proof.CODE,
                        holder(visitor),
                        holder(visitor),
                        ChannelAddress.email(visitor.email(), null),
                        ticket,
                        SUBJECT,
                        Parcel.RIGHTS))
                .map(wanted -> proofs.send(wanted).then(sent -> Outcome.done(standing(visitor))))
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.CONFLICT, "no-conversation", "There is no conversation to send a code in."));
    }

    @Override
    public Outcome<Settling> settle(Visitor visitor, boolean mine, String code) {
        if (!visitor.typed()) {
            return nothing();
        }
        Optional<Settling> missed = visitor.link() == null ? Optional.empty() : missed(visitor, code);
        return missed.map(Outcome::done).orElseGet(() -> settled(visitor, mine));
    }

    /** Empty when the newest code that waits for this address is the one that was told. */
    private Optional<Settling> missed(Visitor visitor, String code) {
        byte[] address = register.fingerprint(address(visitor));
        Instant now = clock.instant();
        Optional<Proof> waiting = proofs.open(List.of(holder(visitor))).stream()
                .filter(proof -> proof.kind().equals(Proof.CODE) && Arrays.equals(proof.address(), address))
                .filter(proof -> proof.state(now).equals("sent"))
                .findFirst()
                .flatMap(proof -> proofs.hold(proof.id()))
                .filter(proof -> proof.state(now).equals("sent"));
        if (waiting.isEmpty()) {
            return Optional.of(new Missed(0));
        }
        Proof told = proofs.tell(waiting.get(), code == null ? "" : code);
        if (told.provenAt() == null) {
            return Optional.of(new Missed(told.triesLeft()));
        }
        proofs.used(told);
        return Optional.empty();
    }

    private Outcome<Settling> settled(Visitor visitor, boolean mine) {
        Identifier address = address(visitor);
        SubjectId holder = holder(visitor);
        boolean theirs = mine && typed.holdsAll(address, holder);
        if (!theirs) {
            if (parting.barred(holder)) {
                return Outcome.refused(
                        Refusal.Kind.CONFLICT, "ask-officer", "Ask our privacy officer: only they settle this.");
            }
            parting.part(address, holder);
        }
        typed.proven(register.fingerprint(address));
        trail.record(new AuditEvent(
                SUBJECT,
                theirs ? "typed-address-proven" : "typed-address-parted",
                "customer:" + holder,
                Map.of("by", visitor.link() == null ? "signed-in" : "code")));
        return Outcome.done(new Settled(theirs));
    }

    private SubjectId holder(Visitor visitor) {
        return register.find(address(visitor)).orElse(visitor.person());
    }

    private static Identifier address(Visitor visitor) {
        return new Identifier(IdentifierKind.EMAIL, visitor.email());
    }

    private static <T> Outcome<T> nothing() {
        return Outcome.refused(
                Refusal.Kind.CONFLICT, "nothing-typed", "Nobody but you is known to have used this address.");
    }
}

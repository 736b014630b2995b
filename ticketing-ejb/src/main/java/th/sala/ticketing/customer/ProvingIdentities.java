package th.sala.ticketing.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.MergeEvidence;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.intake.ChannelAddress;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.proof.Proof;
import th.sala.ticketing.proof.Proofs;
import th.sala.ticketing.proof.Proofs.Wanted;
import th.sala.ticketing.reply.Courier.Parcel;
import th.sala.ticketing.ticket.TicketHead;

@Stateless
public class ProvingIdentities implements ProofDesk {
    private static final Set<String> KINDS = Set.of(Proof.CODE, Proof.LINK);

    private final CustomerTickets tickets;
    private final LinkGate gate;
    private final JoinRights rights;
    private final IdentitySheets sheets;
    private final SubjectRegister subjects;
    private final SubjectMerges merges;
    private final Proofs proofs;
    private final ToldCodes codes;
    private final PersonJoins joins;
    private final TypedContacts typed;
    private final Clock clock;

    @Inject
    public ProvingIdentities(
            CustomerTickets tickets,
            LinkGate gate,
            JoinRights rights,
            IdentitySheets sheets,
            SubjectRegister subjects,
            SubjectMerges merges,
            Proofs proofs,
            ToldCodes codes,
            PersonJoins joins,
            TypedContacts typed,
            Clock clock) {
        this.tickets = tickets;
        this.gate = gate;
        this.rights = rights;
        this.sheets = sheets;
        this.subjects = subjects;
        this.merges = merges;
        this.proofs = proofs;
        this.codes = codes;
        this.joins = joins;
        this.typed = typed;
        this.clock = clock;
    }

    @Override
    public Outcome<ProofView> send(Caller caller, SubjectId customer, NewProof asked) {
        Optional<TicketHead> ticket =
                asked.ticket() == null ? Optional.empty() : tickets.atHand(caller, customer, asked.ticket());
        if (ticket.filter(head -> !tickets.initiated(caller, head)).isEmpty()) {
            return ServingCustomers.unknown();
        }
        Optional<Identifier> contact = ContactPoints.read(asked.channel(), asked.value());
        if (asked.kind() == null || !KINDS.contains(asked.kind())) {
            return invalid("unknown-proof-kind", "A proof is CODE_SENT or SIGNED_LINK.");
        }
        return contact.isEmpty()
                ? invalid("unusable-address", "This is no contact point of this channel.")
                : send(caller, merges.survivor(customer), ticket.get(), contact.get(), asked);
    }

    private Outcome<ProofView> send(
            Caller caller, SubjectId customer, TicketHead ticket, Identifier contact, NewProof asked) {
        Optional<SubjectId> known = subjects.find(contact);
        Optional<ChannelAddress> to = way(customer, asked);
        if (known.map(merges::survivor).filter(customer::equals).isPresent() && !asksWhoTyped(asked, contact, to)) {
            return Outcome.refused(Refusal.Kind.CONFLICT, "already-one", "Both are one person already.");
        }
        if (to.isEmpty()) {
            return invalid("recipient-required", "Nothing is known of the customer on this channel.");
        }
        return known.map(merges::survivor)
                .map(other -> rights.toJoin(caller, other))
                .orElseGet(() -> Outcome.done(customer))
                .then(mayJoin -> gate.permits(
                        caller,
                        Stream.concat(Stream.of(customer), known.stream()).toList()))
                .then(permitted -> proofs.send(new Wanted(
                        asked.kind(),
                        customer,
                        known.orElseGet(() -> subjects.findOrRegister(contact, List.of())),
                        to.get(),
                        ticket,
                        caller.user(),
                        Parcel.CARE)))
                .then(proof -> Outcome.done(view(proof)));
    }

    /**
     * Both are one person already, but only because the contact point was typed: a code shows that who speaks to us reads
     * there. A link would show that its owner exists.
     */
    private boolean asksWhoTyped(NewProof asked, Identifier contact, Optional<ChannelAddress> to) {
        return asked.kind().equals(Proof.CODE)
                && typed.typed(contact)
                && to.flatMap(ChannelAddress::identifier)
                        .filter(contact::equals)
                        .isPresent();
    }

    /** The contact point itself, or where the customer is known already. */
    private Optional<ChannelAddress> way(SubjectId customer, NewProof asked) {
        if (asked.through() == null || asked.through().equals(asked.channel())) {
            return Optional.of(new ChannelAddress(asked.channel(), asked.value().strip(), null));
        }
        IdentifierKind kind = ChannelAddress.kindOn(asked.through());
        return kind == IdentifierKind.HANDLE
                ? Optional.empty()
                : subjects.open(customer, kind).map(value -> new ChannelAddress(asked.through(), value, null));
    }

    @Override
    public Outcome<List<ProofView>> open(Caller caller, SubjectId customer) {
        return tickets.any(caller, customer)
                ? Outcome.done(proofs.open(merges.identities(customer)).stream()
                        .map(this::view)
                        .toList())
                : ServingCustomers.unknown();
    }

    @Override
    public Outcome<ProofView> read(Caller caller, SubjectId customer, UUID proof) {
        return held(caller, customer, proof).then(found -> Outcome.done(view(found)));
    }

    @Override
    public Outcome<Answered> answer(Caller caller, SubjectId customer, UUID id, Told told) {
        return held(caller, customer, id).then(proof -> switch (proof.state(clock.instant())) {
            case "proven" -> linked(caller, proof);
            case "sent" ->
                proof.kind().equals(Proof.LINK)
                        ? Outcome.done(new Answered(false, proof.triesLeft(), null))
                        : codes.read(proof, told).then(code -> compared(caller, proofs.tell(proof, code)));
            default ->
                Outcome.refused(
                        Refusal.Kind.CONFLICT, "proof-void", "This code or link is no longer valid. Send a new one.");
        });
    }

    private Outcome<Answered> compared(Caller caller, Proof proof) {
        return proof.provenAt() == null
                ? Outcome.done(new Answered(false, proof.triesLeft(), null))
                : linked(caller, proof);
    }

    private Outcome<Answered> linked(Caller caller, Proof proof) {
        if (merges.survivor(proof.customer()).equals(merges.survivor(proof.holder()))) {
            proofs.used(proof);
            typed.proven(proof.address());
            return Outcome.done(answered(proof));
        }
        List<MergeEvidence> evidence = List.of(new MergeEvidence(proof.kind(), null, "proof " + proof.id()));
        return rights.toJoin(caller, merges.survivor(proof.holder()))
                .then(mayJoin -> gate.permits(caller, List.of(proof.customer(), proof.holder())))
                .then(permitted -> joins.join(caller, proof.customer(), proof.holder(), evidence))
                .then(merge -> {
                    typed.linked(proof.address(), merge);
                    return Outcome.done(answered(proof));
                });
    }

    private Answered answered(Proof proof) {
        return new Answered(true, proof.triesLeft(), sheets.held(proof.customer(), proof.holder()));
    }

    private Outcome<Proof> held(Caller caller, SubjectId customer, UUID id) {
        if (!tickets.any(caller, customer)) {
            return ServingCustomers.unknown();
        }
        return proofs.hold(id)
                .filter(proof -> merges.survivor(proof.customer()).equals(merges.survivor(customer)))
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "unknown-proof", "No such code or link was sent for this customer."));
    }

    private ProofView view(Proof proof) {
        return new ProofView(
                proof.id(),
                proof.kind(),
                proof.channel(),
                proof.state(clock.instant()),
                proof.sentAt(),
                proof.expiresAt(),
                proof.triesLeft(),
                proof.message(),
                sheets.match(merges.survivor(proof.holder())));
    }

    private static <T> Outcome<T> invalid(String code, String sentence) {
        return Outcome.refused(Refusal.Kind.INVALID, code, sentence);
    }
}

package th.sala.ticketing.customer;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.sala.consent.rights.ChannelObjections;
import th.sala.consent.rights.ChannelObjections.ChannelObjection;
import th.sala.consent.rights.LiftGround;
import th.sala.consent.rights.ProcessingBlocks;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class RecordedWishes implements ContactWishes {
    private static final String PURPOSE = "customer-care";
    private static final String PHONE = "phone";
    private static final int LONGEST = 2000;

    private final CustomerDesk customers;
    private final CustomerTickets tickets;
    private final ProcessingBlocks blocks;
    private final ChannelObjections objections;

    @Inject
    public RecordedWishes(
            CustomerDesk customers, CustomerTickets tickets, ProcessingBlocks blocks, ChannelObjections objections) {
        this.customers = customers;
        this.tickets = tickets;
        this.blocks = blocks;
        this.objections = objections;
    }

    @Override
    public Outcome<List<Wish>> of(Caller caller, SubjectId customer) {
        return tickets.open(caller, customer).isEmpty()
                ? ofServed(caller, customer)
                : Outcome.done(perChannel(customer));
    }

    private Outcome<List<Wish>> ofServed(Caller caller, SubjectId customer) {
        return customers.view(caller, customer, null).then(seen -> Outcome.done(perChannel(customer)));
    }

    private List<Wish> perChannel(SubjectId customer) {
        return List.copyOf(inForce(customer).stream()
                .collect(Collectors.toMap(Wish::channel, Function.identity(), (first, next) -> first, TreeMap::new))
                .values());
    }

    @Override
    public Outcome<Wish> object(Caller caller, SubjectId customer, String channel, String note) {
        if (!PHONE.equals(channel) || (note != null && note.length() > LONGEST)) {
            return Outcome.refused(
                    Refusal.Kind.INVALID,
                    "unknown-wish",
                    "The channel is phone, and a note has at most " + LONGEST + " characters.");
        }
        return of(caller, customer)
                .then(wishes -> wishes.stream().anyMatch(wish -> wish.channel().equals(channel))
                        ? Outcome.refused(
                                Refusal.Kind.CONFLICT, "objects-already", "This is recorded of the customer already.")
                        : raised(caller, customer, channel, note));
    }

    private Outcome<Wish> raised(Caller caller, SubjectId customer, String channel, String note) {
        blocks.objectOn(channel, customer, PURPOSE, caller.user(), note);
        return Outcome.done(on(customer, channel).get(0));
    }

    @Override
    public Outcome<Wish> lift(Caller caller, SubjectId customer, String channel) {
        return ofServed(caller, customer).then(wishes -> {
            List<ChannelObjection> standing = objections.inForce(customer).stream()
                    .filter(one ->
                            one.purpose().equals(PURPOSE) && one.channel().equals(channel))
                    .toList();
            if (standing.isEmpty()) {
                return Outcome.refused(
                        Refusal.Kind.NOT_FOUND, "no-objection", "Nothing of this kind is recorded of the customer.");
            }
            Wish lifted = wish(standing.get(0));
            standing.forEach(one -> blocks.lift(one.block(), LiftGround.WISH_ENDED, caller.user(), null));
            return Outcome.done(lifted);
        });
    }

    private List<Wish> on(SubjectId customer, String channel) {
        return inForce(customer).stream()
                .filter(wish -> wish.channel().equals(channel))
                .toList();
    }

    private List<Wish> inForce(SubjectId customer) {
        return objections.inForce(customer).stream()
                .filter(one -> one.purpose().equals(PURPOSE))
                .map(RecordedWishes::wish)
                .toList();
    }

    private static Wish wish(ChannelObjection objection) {
        return new Wish(objection.channel(), objection.since(), objection.by());
    }
}

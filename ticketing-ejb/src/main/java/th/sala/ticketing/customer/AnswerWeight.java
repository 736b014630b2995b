package th.sala.ticketing.customer;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.Holding;
import th.sala.consent.subject.Identifier;
import th.sala.consent.subject.IdentifierKind;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectMerges;
import th.sala.consent.subject.SubjectMerges.Merge;
import th.sala.ticketing.identity.TypedContacts;
import th.sala.ticketing.proof.Proof;
import th.sala.ticketing.ticket.TicketHead;

/**
 * Whether it proves anything that a caller knows what the hub holds of them: not a name, not what the conversation's own
 * channels show, not what somebody merely typed, and not what the conversation itself brought, such as a contact point that
 * a colleague linked in it. What a code or a link proved counts at once.
 */
class AnswerWeight {
    private static final Set<String> PROVEN = Set.of(Proof.CODE, Proof.LINK);

    private static final String BEGAN = "SELECT created_at FROM ticketing.ticket WHERE id = :ticket";

    private final Jdbi jdbi;
    private final SubjectMerges merges;
    private final TypedContacts typed;
    private final ShownContacts shown;
    private final Clock clock;

    @Inject
    AnswerWeight(Jdbi jdbi, SubjectMerges merges, TypedContacts typed, ShownContacts shown, Clock clock) {
        this.jdbi = jdbi;
        this.merges = merges;
        this.typed = typed;
        this.shown = shown;
        this.clock = clock;
    }

    /** @param ticket the conversation at hand; empty when there is none, then only what is known for long counts */
    boolean proves(SubjectId customer, Identifier said, Holding held, Optional<TicketHead> ticket) {
        return said.kind() != IdentifierKind.NAME
                && ticket.filter(one -> shown.by(one).contains(said.kind().code()))
                        .isEmpty()
                && !typed.typed(said)
                && known(ticket.map(TicketHead::customer).orElse(customer), held, began(ticket));
    }

    private Instant began(Optional<TicketHead> ticket) {
        return ticket.map(one -> jdbi.withHandle(handle -> handle.createQuery(BEGAN)
                        .bind("ticket", one.id())
                        .mapTo(Instant.class)
                        .one()))
                .orElseGet(() -> clock.instant().minus(CallerChecks.VALID));
    }

    private boolean known(SubjectId asked, Holding held, Instant began) {
        List<Merge> between = between(asked, held.holder());
        return between.stream().allMatch(merge -> proven(merge) || merge.at().isBefore(began))
                && (held.verified()
                        || held.addedAt().isBefore(began)
                        || between.stream().anyMatch(AnswerWeight::proven));
    }

    /** The merges by which both are one person. */
    private List<Merge> between(SubjectId one, SubjectId other) {
        List<Merge> all = merges.merges(one);
        List<Merge> up = upwards(one, all);
        List<Merge> down = upwards(other, all);
        List<Merge> between = new ArrayList<>(up);
        between.removeAll(down);
        down.stream().filter(merge -> !up.contains(merge)).forEach(between::add);
        return between;
    }

    private static List<Merge> upwards(SubjectId identity, List<Merge> all) {
        List<Merge> way = new ArrayList<>();
        Optional<Merge> next = into(identity, all);
        while (next.isPresent()) {
            way.add(next.get());
            next = into(next.get().into(), all);
        }
        return way;
    }

    private static Optional<Merge> into(SubjectId identity, List<Merge> all) {
        return all.stream().filter(merge -> merge.subject().equals(identity)).findFirst();
    }

    private static boolean proven(Merge merge) {
        return merge.kinds().stream().anyMatch(PROVEN::contains);
    }
}

package th.sala.ticketing.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.routing.Owner;
import th.sala.ticketing.sla.Matter;
import th.sala.ticketing.sla.PinnedPolicy;

/**
 * One matter of one customer, from first contact to its end.
 *
 * <p>A ticket opens when a customer writes or a colleague logs a contact. From that moment a team owns it, and within
 * the team a person or its queue; the reason for the choice is kept. It is <em>not started</em> until somebody takes it
 * up or answers, then <em>in progress</em>. While it waits for the customer, a supplier or a colleague it is
 * <em>waiting</em>, and the customer's next message brings it back. It ends <em>done</em> or <em>cancelled</em>, never
 * without an outcome code and, unless it never was a matter of its own, the contact reason of its team. If the customer writes again within the reopen window, the ticket opens again and forgets its
 * outcome, not its history; mere thanks leave it closed; later, a new ticket follows it. Staff may open it again at any time. Of two tickets of one matter, one goes on in the other, and may be parted from it again. Every change is told with who, when and why. No edit of its policy or calendar changes the versions that it is under; another matter may come under another policy.
 */
@Entity
@Table(name = "ticket", schema = "ticketing")
class Ticket {
    @Id
    private UUID id;

    private long number;
    private String subject;
    private TicketState state;
    private String channel;
    private String account;
    private UUID customer;
    private String language;
    private String team;
    private String assignee;

    @Column(name = "assignment_reason")
    private String assignmentReason;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "active_at")
    private Instant activeAt;

    @Embedded
    private Waiting waiting = new Waiting();

    @Embedded
    private BeforeAnswer beforeAnswer = new BeforeAnswer();

    @Embedded
    private Ending ending = new Ending();

    @Embedded
    private FirstSolution firstSolution = new FirstSolution();

    @Embedded
    private Sorting sorting = new Sorting();

    @Column(name = "follows", updatable = false)
    private UUID follows;

    @Column(name = "merged_into")
    private UUID mergedInto;

    @Column(name = "last_message")
    private UUID lastMessage;

    @Embedded
    private PinnedTerms terms;

    @Version
    private int version;

    @Transient
    private final Journal journal = new Journal();

    protected Ticket() {}

    static Ticket open(UUID id, TicketNumber number, NewTicket opened, Owner owner, PinnedPolicy policy) {
        Ticket ticket = new Ticket();
        ticket.id = Objects.requireNonNull(id, "A ticket needs an id.");
        ticket.number = number.value();
        ticket.subject = Objects.requireNonNullElse(opened.subject(), "");
        ticket.sorting = Sorting.of(opened);
        ticket.channel = Objects.requireNonNull(opened.channel(), "A ticket names its channel.");
        ticket.account = opened.account();
        ticket.customer = opened.customer().value();
        ticket.language = Objects.requireNonNullElse(opened.language(), "th");
        ticket.follows = opened.follows();
        ticket.createdAt = opened.startedAt();
        ticket.hear(opened.firstMessage(), opened.startedAt());
        ticket.terms = PinnedTerms.of(policy);
        ticket.enter(TicketState.NOT_STARTED, new Deed(opened.actor(), opened.startedAt(), null));
        ticket.own(owner, new Deed(opened.actor(), opened.startedAt(), owner.reason()));
        return ticket;
    }

    Outcome<TicketState> progress(Deed deed) {
        return move(TicketEvent.PROGRESS, deed);
    }

    Outcome<TicketState> await(String whom, Instant until, Deed deed) {
        return move(TicketEvent.WAIT, deed).then(now -> {
            waiting = Waiting.begun(waiting, whom, until, deed, journal);
            return Outcome.done(now);
        });
    }

    Outcome<TicketState> resolve(Closing how, Deed deed) {
        return end(TicketEvent.RESOLVE, how, deed).then(now -> {
            firstSolution = FirstSolution.of(firstSolution, how, deed);
            return Outcome.done(now);
        });
    }

    Outcome<TicketState> cancel(Closing how, Deed deed) {
        return end(TicketEvent.CANCEL, how, deed);
    }

    Outcome<TicketState> reopen(Deed deed) {
        return move(TicketEvent.REOPEN, deed);
    }

    Continuation customerWrote(UUID message, Duration reopenWindow, Deed deed) {
        boolean closed = !state.open();
        if (closed && ending.longerAgoThan(reopenWindow, deed.at())) {
            return Continuation.TOO_LATE;
        }
        move(TicketEvent.CUSTOMER_MESSAGE, deed);
        hear(message, deed.at());
        return closed ? Continuation.REOPENED : Continuation.CONTINUED;
    }

    Continuation customerThanked(UUID message, Duration reopenWindow, Deed deed) {
        if (state.open() || ending.longerAgoThan(reopenWindow, deed.at())) {
            return customerWrote(message, reopenWindow, deed);
        }
        journal.note("message", null, "thanked", deed);
        hear(message, deed.at());
        return Continuation.THANKED;
    }

    void answered(UUID message, Deed deed) {
        BeforeAnswer before = BeforeAnswer.with(beforeAnswer, state, waiting, message, deed.at());
        move(TicketEvent.ANSWER, deed);
        beforeAnswer = before;
        hear(message, deed.at());
    }

    Outcome<TicketState> answeredElsewhere(Deed deed) {
        journal.note("delivery", null, "elsewhere", deed);
        return move(TicketEvent.ANSWER, deed);
    }

    /** A message became the newest. */
    void hear(UUID message, Instant at) {
        lastMessage = message;
        beActive(at);
    }

    /** What happened to it without changing it. */
    void note(String field, String from, String to, Deed deed) {
        journal.note(field, from, to, deed);
    }

    /** A subject made of what was taken back goes without a trace. */
    void unsent(String newSubject, Deed deed) {
        journal.note("message", "said", "unsent", deed);
        subject = newSubject == null ? subject : newSubject;
    }

    /** @return until when the ticket had stood as it stands now again; empty when it stands on as it does */
    Optional<Instant> takenBack(UUID message, UUID newest, Deed deed) {
        beforeAnswer = BeforeAnswer.without(beforeAnswer, message);
        Optional<BeforeAnswer> again = Optional.ofNullable(beforeAnswer).filter(BeforeAnswer::isBack);
        again.ifPresent(standing -> standAgain(standing.stood(), deed));
        journal.note("delivery", "queued", "failed", deed);
        hear(newest, deed.at());
        return again.map(BeforeAnswer::endedAt);
    }

    /** The matter goes on in another ticket of the same person; this one ends as its duplicate. */
    void goOnIn(Ticket other, Deed deed) {
        journal.note("mergedInto", null, Long.toString(other.number), deed);
        mergedInto = other.id;
        if (state.open()) {
            end(TicketEvent.CANCEL, Closing.without("duplicate"), deed);
        }
    }

    /** It is what it was before it went on in another one. */
    void goOnAlone(Stood before, UUID newest, Deed deed) {
        mergedInto = null;
        lastMessage = newest;
        if (before.state().open() && !state.open()) {
            goBack(before, true, deed);
        }
    }

    /** It stands as before, and that it was closed meanwhile counts for nothing. */
    void goBack(Stood before, boolean solved, Deed deed) {
        ending.countsForNothing(() -> standAgain(before, deed));
        firstSolution = solved ? firstSolution : new FirstSolution();
    }

    /** It stands as it did before something that never was. */
    void standAgain(Stood before, Deed deed) {
        enter(before.state(), deed);
        if (before.state() == TicketState.WAITING) {
            waiting = before.waiting();
        }
    }

    /** @param wrote whether what came from the other ticket is the customer's newest word */
    void takeIn(Ticket other, UUID newest, boolean wrote, Deed deed) {
        beforeAnswer = BeforeAnswer.over(beforeAnswer);
        journal.note("merged", null, Long.toString(other.number), deed);
        if (wrote) {
            move(TicketEvent.CUSTOMER_MESSAGE, deed);
        }
        hear(newest, deed.at());
    }

    void own(Owner owner, Deed deed) {
        team = journal.changed("team", team, owner.team(), deed);
        assignee = journal.changed("assignee", assignee, owner.assignee(), deed);
        assignmentReason = owner.reason();
        beActive(deed.at());
    }

    void rename(String text, Deed deed) {
        subject = journal.changed("subject", subject, text, deed);
    }

    void sort(TicketPatch patch, Deed deed) {
        sorting.change(patch, deed, journal);
    }

    void raisePriority(Deed deed) {
        sorting.prioritise(Terms::above, deed, journal);
    }

    private Outcome<TicketState> end(TicketEvent event, Closing how, Deed deed) {
        return move(event, deed).then(now -> {
            ending.comes(how, deed, journal);
            if (how.reason() != null) {
                sorting.giveReason(how.reason(), deed, journal);
            }
            return Outcome.done(now);
        });
    }

    private Outcome<TicketState> move(TicketEvent event, Deed deed) {
        return Transitions.after(state, event)
                .map(next -> Outcome.done(enter(next, deed)))
                .orElseGet(() -> Transitions.refused(state));
    }

    private TicketState enter(TicketState next, Deed deed) {
        if (state != null && !state.open() && next.open()) {
            ending.isForgotten(deed, journal);
        }
        if (next != TicketState.WAITING) {
            waiting = Waiting.over(waiting);
        }
        beforeAnswer = BeforeAnswer.over(beforeAnswer);
        journal.note("state", state == null ? null : state.code(), next.code(), deed);
        state = next;
        beActive(deed.at());
        return next;
    }

    private void beActive(Instant at) {
        activeAt = activeAt != null && activeAt.isAfter(at) ? activeAt : at;
    }

    List<TicketChange> takeChanges() {
        return journal.take();
    }

    TicketHead head() {
        return new TicketHead(
                id,
                number,
                subject,
                state,
                new SubjectId(customer),
                team,
                assignee,
                channel,
                account,
                language,
                lastMessage,
                ending.at());
    }

    UUID id() {
        return id;
    }

    long number() {
        return number;
    }

    TicketState state() {
        return state;
    }

    String team() {
        return team;
    }

    String assignee() {
        return assignee;
    }

    /** By which its service policy is chosen. */
    Matter matter() {
        return new Matter(team, channel, sorting.kind(), sorting.priority());
    }

    String reason() {
        return sorting.reason();
    }

    Stood stands() {
        return Stood.of(state, waiting);
    }

    boolean merged() {
        return mergedInto != null;
    }

    int version() {
        return version;
    }
}

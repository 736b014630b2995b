package th.sala.ticketing.merge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectsParted;
import th.sala.ticketing.ticket.Continuation;
import th.sala.ticketing.ticket.NewTicket;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;

/**
 * What somebody said in another's ticket while both were taken for one person goes to a ticket of their own, with what was
 * answered to them alone; they take part in the other's ticket no longer, so that no answer of either reaches the other.
 */
@Singleton
class Strangers {
    private final Jdbi jdbi;
    private final MergeRows rows;
    private final TicketRegister tickets;
    private final Clock clock;
    private final MovedAnswers answers;

    @Inject
    Strangers(Jdbi jdbi, MergeRows rows, TicketRegister tickets, Clock clock) {
        this.jdbi = jdbi;
        this.rows = rows;
        this.tickets = tickets;
        this.clock = clock;
        this.answers = new MovedAnswers(jdbi, rows, tickets, clock);
    }

    void leave(List<SubjectId> own, List<SubjectId> strangers, SubjectsParted parted) {
        List<UUID> them = ids(strangers);
        mixed(ids(own), them, parted.since())
                .forEach(ticket -> leave(tickets.head(ticket).orElseThrow(), them, parted));
    }

    /** What was said in the other ticket since by who has part in this one alone, or in answer to it, comes with it. */
    void follow(Merge merge, UUID other) {
        List<Word> words = since(merge, other);
        boolean comes = words.stream()
                .filter(Word::waits)
                .reduce((before, last) -> last)
                .map(last -> heard(merge.ticket(), last))
                .orElse(!words.isEmpty());
        if (comes) {
            move(other, words, merge.ticket());
        }
    }

    /** What was answered in its messages meanwhile counts in the ticket itself. */
    void answered(Merge merge) {
        answers.count(merge.ticket(), merge.messages(), merge.at());
    }

    private List<Word> since(Merge merge, UUID other) {
        List<UUID> alone = alone(merge, other);
        return jdbi.withHandle(handle -> handle.createQuery(StrangerTables.SINCE)
                .bind("ticket", merge.ticket())
                .bind("other", other)
                .bind("since", merge.at())
                .bindArray("alone", UUID.class, alone)
                .mapTo(Word.class)
                .list());
    }

    private List<UUID> alone(Merge merge, UUID other) {
        return jdbi.withHandle(handle -> handle.createQuery(StrangerTables.ALONE)
                .bind("ticket", merge.ticket())
                .bind("other", other)
                .bind("since", merge.at())
                .mapTo(UUID.class)
                .list());
    }

    private void leave(TicketHead ticket, List<UUID> strangers, SubjectsParted parted) {
        List<Word> words = words(ticket.id(), strangers, parted.since());
        Optional<UUID> theirs = words.isEmpty() ? Optional.empty() : goesOn(ticket, words, strangers, parted.actor());
        theirs.ifPresent(other -> move(ticket.id(), words, other));
        List<Part> parts = parts(ticket.id(), strangers, parted.since());
        theirs.ifPresent(other -> parts.forEach(part -> join(other, part)));
    }

    /** The customer's last word calls for somebody; what was only said to them moves nothing, and opens no ticket. */
    private Optional<UUID> goesOn(TicketHead ticket, List<Word> words, List<UUID> strangers, String actor) {
        Optional<UUID> theirs = own(strangers, ticket.team());
        Optional<Word> last = words.stream().filter(word -> !word.ours()).reduce((before, each) -> each);
        if (last.filter(Word::waits).isPresent()) {
            return theirs.filter(known -> heard(known, last.get()))
                    .or(() -> Optional.of(opened(ticket, words, theirs.orElse(null), actor)));
        }
        boolean spoke = words.stream().anyMatch(Word::waits);
        return theirs.or(() -> spoke ? Optional.of(opened(ticket, words, null, actor)) : Optional.empty());
    }

    private boolean heard(UUID ticket, Word last) {
        return tickets.customerWrote(ticket, last.id(), clock.instant()) != Continuation.TOO_LATE;
    }

    private UUID opened(TicketHead ticket, List<Word> words, UUID follows, String actor) {
        return open(new Matter(ticket.team(), "request", "normal", follows), words, actor);
    }

    /** A ticket of whoever said the first of these words, called by them, whose clocks start when they were said. */
    UUID open(Matter matter, List<Word> words, String actor) {
        Word first = words.stream()
                .filter(word -> word.waits() && word.customer() != null)
                .findFirst()
                .orElseThrow();
        UUID opened = tickets.open(new NewTicket(
                        first.subject(),
                        matter.kind(),
                        matter.priority(),
                        first.channel(),
                        first.account(),
                        matter.team(),
                        new SubjectId(first.customer()),
                        first.language(),
                        matter.follows(),
                        first.at(),
                        first.id(),
                        actor))
                .id();
        jdbi.useHandle(handle -> handle.createUpdate(StrangerTables.NAME)
                .bind("ticket", opened)
                .bind("message", first.id())
                .execute());
        return opened;
    }

    void move(UUID from, List<Word> words, UUID to) {
        List<UUID> messages = words.stream().map(Word::id).toList();
        rows.move(messages, from, to);
        jdbi.useHandle(handle -> handle.createUpdate(StrangerTables.MOVE_TOKENS)
                .bindArray("messages", UUID.class, messages)
                .bind("ticket", to)
                .execute());
        List.of(from, to).forEach(ticket -> tickets.lastMessage(ticket, rows.newest(ticket), clock.instant()));
        answers.count(to, messages, Instant.EPOCH);
    }

    private List<UUID> mixed(List<UUID> own, List<UUID> strangers, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(StrangerTables.MIXED)
                .bindArray("own", UUID.class, own)
                .bindArray("strangers", UUID.class, strangers)
                .bind("since", since)
                .mapTo(UUID.class)
                .list());
    }

    private List<Word> words(UUID ticket, List<UUID> strangers, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(StrangerTables.WORDS)
                .bind("ticket", ticket)
                .bindArray("strangers", UUID.class, strangers)
                .bind("since", since)
                .mapTo(Word.class)
                .list());
    }

    private Optional<UUID> own(List<UUID> strangers, String team) {
        return jdbi.withHandle(handle -> handle.createQuery(StrangerTables.OWN)
                .bind("team", team)
                .bindArray("strangers", UUID.class, strangers)
                .mapTo(UUID.class)
                .findOne());
    }

    private List<Part> parts(UUID ticket, List<UUID> strangers, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(StrangerTables.LEAVE)
                .bind("ticket", ticket)
                .bindArray("strangers", UUID.class, strangers)
                .bind("since", since)
                .mapTo(Part.class)
                .list());
    }

    private void join(UUID ticket, Part part) {
        jdbi.useHandle(handle -> handle.createUpdate(StrangerTables.JOIN)
                .bind("ticket", ticket)
                .bind("address", part.address())
                .bind("customer", part.customer())
                .execute());
    }

    private static List<UUID> ids(List<SubjectId> persons) {
        return persons.stream().map(SubjectId::value).toList();
    }

    /** @param follows the closed ticket that it continues; null when there is none */
    record Matter(String team, String kind, String priority, UUID follows) {}

    /** A message that was said in the wrong ticket. */
    record Word(
            UUID id,
            String direction,
            boolean automatic,
            UUID customer,
            String channel,
            String account,
            String subject,
            String language,
            Instant at) {

        /** A person wrote it and waits. */
        boolean waits() {
            return direction.equals("inbound") && !automatic;
        }

        /** The hub wrote it by itself. */
        boolean ours() {
            return automatic && !direction.equals("inbound");
        }
    }

    /** Who takes part under which address. */
    record Part(byte[] address, UUID customer) {}
}

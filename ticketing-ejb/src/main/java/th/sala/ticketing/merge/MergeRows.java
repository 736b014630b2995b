package th.sala.ticketing.merge;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.sla.ClockMark;
import th.sala.ticketing.ticket.Stood;
import th.sala.ticketing.ticket.TicketState;

/** The record of merges, and what hangs on a ticket that goes on in another one. */
@Singleton
class MergeRows {
    private static final List<String> FOLLOWERS = List.of(
            MergeTables.MOVE_ANSWERS,
            MergeTables.MOVE_SENDS,
            MergeTables.MOVE_CALLS,
            MergeTables.MOVE_TASKS_OF_MESSAGES,
            MergeTables.MOVE_BLOCKS,
            MergeTables.MOVE_MACRO_RUNS);

    private final Jdbi jdbi;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    MergeRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Whoever comes later finds what this one did. */
    void hold(Stream<UUID> tickets) {
        List<UUID> some = tickets.distinct().toList();
        jdbi.useHandle(handle -> List.of(MergeTables.HOLD_SENDS, MergeTables.HOLD)
                .forEach(sql -> handle.createQuery(sql)
                        .bindArray("tickets", UUID.class, some)
                        .mapTo(UUID.class)
                        .list()));
    }

    List<UUID> of(List<SubjectId> persons) {
        return jdbi.withHandle(handle -> handle.createQuery(MergeTables.OF_PERSONS)
                .bindArray("persons", UUID.class, ids(persons))
                .mapTo(UUID.class)
                .list());
    }

    /** @return what moved */
    List<UUID> move(UUID ticket, UUID into) {
        List<UUID> moved = jdbi.withHandle(handle -> handle.createQuery(MergeTables.MOVE)
                .bind("ticket", ticket)
                .bind("into", into)
                .bind("move", UuidCreator.getTimeOrderedEpoch())
                .mapTo(UUID.class)
                .list());
        follow(moved, into);
        return moved;
    }

    void moveBack(List<UUID> messages, UUID from, UUID ticket) {
        moveSome(messages, from, ticket, null);
    }

    void move(List<UUID> messages, UUID from, UUID ticket) {
        moveSome(messages, from, ticket, UuidCreator.getTimeOrderedEpoch());
    }

    /** @param move null for what comes back */
    private void moveSome(List<UUID> messages, UUID from, UUID ticket, UUID move) {
        List<UUID> moved = jdbi.withHandle(handle -> handle.createQuery(MergeTables.MOVE_SOME)
                .bind("move", move)
                .bindArray("messages", UUID.class, messages)
                .bind("from", from)
                .bind("ticket", ticket)
                .mapTo(UUID.class)
                .list());
        follow(moved, ticket);
    }

    private void follow(List<UUID> messages, UUID ticket) {
        jdbi.useHandle(handle -> FOLLOWERS.forEach(sql -> handle.createUpdate(sql)
                .bindArray("messages", UUID.class, messages)
                .bind("ticket", ticket)
                .execute()));
    }

    /** @return what moved */
    List<UUID> moveTasks(UUID ticket, UUID into) {
        return jdbi.withHandle(handle -> handle.createQuery(MergeTables.MOVE_TASKS)
                .bind("ticket", ticket)
                .bind("into", into)
                .mapTo(UUID.class)
                .list());
    }

    void moveTasksBack(List<UUID> tasks, UUID from, UUID ticket) {
        jdbi.useHandle(handle -> handle.createUpdate(MergeTables.MOVE_TASKS_BACK)
                .bindArray("tasks", UUID.class, tasks)
                .bind("from", from)
                .bind("ticket", ticket)
                .execute());
    }

    /** Null when there is none. */
    UUID newest(UUID ticket) {
        return about(ticket, MergeTables.NEWEST, UUID.class).orElse(null);
    }

    boolean customerWroteLast(UUID ticket, UUID into) {
        return jdbi.withHandle(handle -> handle.createQuery(MergeTables.CUSTOMER_WROTE_LAST)
                .bind("ticket", ticket)
                .bind("into", into)
                .mapTo(Boolean.class)
                .one());
    }

    /** What its owner put out of sight until the customer writes is back. */
    void wake(UUID ticket, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(MergeTables.WAKE)
                .bind("ticket", ticket)
                .bind("at", at)
                .execute());
    }

    boolean answered(UUID ticket) {
        return about(ticket, MergeTables.ANSWERED, Boolean.class).orElse(false);
    }

    /** Null when no answer was sent. */
    Instant answeredAt(UUID ticket) {
        return about(ticket, MergeTables.ANSWERED_AT, Instant.class).orElse(null);
    }

    /** Empty for a ticket on its own. */
    Optional<UUID> goesOnIn(UUID ticket) {
        return about(ticket, MergeTables.GOES_ON_IN, UUID.class);
    }

    Optional<Merge> ofTicket(UUID ticket) {
        return about(ticket, MergeTables.OF_TICKET, Row.class).map(this::merge);
    }

    /** Newest first. */
    List<Merge> into(UUID ticket) {
        return jdbi
                .withHandle(handle -> handle.createQuery(MergeTables.INTO)
                        .bind("ticket", ticket)
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(this::merge)
                .toList();
    }

    /** Newest first. */
    List<Joined> joined(UUID ticket) {
        return jdbi.withHandle(handle -> handle.createQuery(MergeTables.JOINED)
                .bind("ticket", ticket)
                .mapTo(Joined.class)
                .list());
    }

    /** Nothing that was said since is in it, and no colleague changed its state. */
    boolean untouched(UUID ticket, Instant since) {
        return jdbi.withHandle(handle -> handle.createQuery(MergeTables.UNTOUCHED)
                .bind("ticket", ticket)
                .bind("since", since)
                .mapTo(Boolean.class)
                .one());
    }

    /** Newest first. */
    List<Merge> across(List<SubjectId> these, List<SubjectId> those) {
        return jdbi
                .withHandle(handle -> handle.createQuery(MergeTables.ACROSS)
                        .bindArray("these", UUID.class, ids(these))
                        .bindArray("those", UUID.class, ids(those))
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(this::merge)
                .toList();
    }

    private static List<UUID> ids(List<SubjectId> persons) {
        return persons.stream().map(SubjectId::value).toList();
    }

    void add(Merge merge) {
        jdbi.useHandle(handle -> handle.createUpdate(MergeTables.ADD)
                .bind("id", merge.id())
                .bind("ticket", merge.ticket())
                .bind("intoTicket", merge.intoTicket())
                .bind("at", merge.at())
                .bind("actor", merge.actor())
                .bind("state", merge.stood().state().code())
                .bind("waitingFor", merge.stood().waitingFor())
                .bind("waitingUntil", merge.stood().waitingUntil())
                .bind("intoState", merge.otherStood().state().code())
                .bind("intoWaitingFor", merge.otherStood().waitingFor())
                .bind("intoWaitingUntil", merge.otherStood().waitingUntil())
                .bindArray("messages", UUID.class, merge.messages())
                .bindArray("tasks", UUID.class, merge.tasks())
                .bind("clocks", json.toJson(merge.clocks().toArray(ClockMark[]::new)))
                .execute());
    }

    void undo(UUID merge, String actor, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(MergeTables.UNDO)
                .bind("merge", merge)
                .bind("at", at)
                .bind("actor", actor)
                .execute());
    }

    void passOn(UUID ticket, UUID into) {
        jdbi.useHandle(handle -> handle.createUpdate(MergeTables.PASS_ON)
                .bind("ticket", ticket)
                .bind("into", into)
                .execute());
    }

    void takeBack(UUID ticket) {
        jdbi.useHandle(handle -> handle.createUpdate(MergeTables.TAKE_BACK)
                .bind("ticket", ticket)
                .execute());
    }

    private <T> Optional<T> about(UUID ticket, String sql, Class<T> type) {
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(sql).bind("ticket", ticket);
            return query.mapTo(type).list().stream().filter(Objects::nonNull).findFirst();
        });
    }

    private Merge merge(Row row) {
        return new Merge(
                row.id(),
                row.ticket(),
                row.intoTicket(),
                row.at(),
                row.actor(),
                stood(row.state(), row.waitingFor(), row.waitingUntil()),
                stood(row.intoState(), row.intoWaitingFor(), row.intoWaitingUntil()),
                row.messages(),
                row.tasks(),
                List.of(json.fromJson(row.clocks(), ClockMark[].class)));
    }

    private static Stood stood(String state, String waitingFor, Instant until) {
        return new Stood(state == null ? null : TicketState.of(state), waitingFor, until);
    }

    /** A ticket that goes on in another one, and whose it is. */
    record Joined(long number, String team, Instant at, String actor) {
        JoinedTicket toldTo(Caller caller) {
            return new JoinedTicket(number, at, actor, caller.is("supervisor") || actor.equals(caller.user()));
        }
    }

    private record Row(
            UUID id,
            UUID ticket,
            UUID intoTicket,
            Instant at,
            String actor,
            String state,
            String waitingFor,
            Instant waitingUntil,
            String intoState,
            String intoWaitingFor,
            Instant intoWaitingUntil,
            List<UUID> messages,
            List<UUID> tasks,
            String clocks) {}
}

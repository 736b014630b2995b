package th.sala.ticketing.merge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import th.sala.consent.subject.SubjectId;
import th.sala.ticketing.sla.ClockMark;

/** The record of merges, and what hangs on a ticket that goes on in another one. */
@Singleton
class MergeRows {
    private final Jdbi jdbi;
    private final Jsonb json = JsonbBuilder.create();

    @Inject
    MergeRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** @return what moved */
    List<UUID> move(UUID ticket, UUID into) {
        List<UUID> moved = jdbi.withHandle(handle -> handle.createQuery(MergeTables.MOVE)
                .bind("ticket", ticket)
                .bind("into", into)
                .mapTo(UUID.class)
                .list());
        moveSends(moved, into);
        return moved;
    }

    void moveBack(List<UUID> messages, UUID from, UUID ticket) {
        List<UUID> moved = jdbi.withHandle(handle -> handle.createQuery(MergeTables.MOVE_BACK)
                .bindArray("messages", UUID.class, messages)
                .bind("from", from)
                .bind("ticket", ticket)
                .mapTo(UUID.class)
                .list());
        moveSends(moved, ticket);
    }

    private void moveSends(List<UUID> messages, UUID ticket) {
        jdbi.useHandle(handle -> handle.createUpdate(MergeTables.MOVE_SENDS)
                .bindArray("messages", UUID.class, messages)
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

    boolean answered(UUID ticket) {
        return about(ticket, MergeTables.ANSWERED, Boolean.class).orElse(false);
    }

    /** Null when no answer was sent. */
    Instant answeredAt(UUID ticket) {
        return about(ticket, MergeTables.ANSWERED_AT, Instant.class).orElse(null);
    }

    UUID goesOnIn(UUID ticket) {
        return about(ticket, MergeTables.GOES_ON_IN, UUID.class).orElseThrow();
    }

    Optional<Merge> ofTicket(UUID ticket) {
        return about(ticket, MergeTables.OF_TICKET, Row.class).map(this::merge);
    }

    Optional<Merge> newestInto(UUID ticket) {
        return about(ticket, MergeTables.NEWEST_INTO, Row.class).map(this::merge);
    }

    /** Newest first. */
    List<Merge> across(List<SubjectId> persons) {
        return jdbi
                .withHandle(handle -> handle.createQuery(MergeTables.ACROSS)
                        .bindArray(
                                "persons",
                                UUID.class,
                                persons.stream().map(SubjectId::value).toList())
                        .mapTo(Row.class)
                        .list())
                .stream()
                .map(this::merge)
                .toList();
    }

    void add(Merge merge) {
        jdbi.useHandle(handle -> handle.createUpdate(MergeTables.ADD)
                .bind("id", merge.id())
                .bind("ticket", merge.ticket())
                .bind("intoTicket", merge.intoTicket())
                .bind("at", merge.at())
                .bind("actor", merge.actor())
                .bind("state", merge.state())
                .bindArray("messages", UUID.class, merge.messages())
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
                row.state(),
                row.messages(),
                List.of(json.fromJson(row.clocks(), ClockMark[].class)));
    }

    /**
     * A ticket that goes on in another one.
     *
     * @param state of the ticket before
     * @param messages what moved
     * @param clocks of the other ticket before
     */
    record Merge(
            UUID id,
            UUID ticket,
            UUID intoTicket,
            Instant at,
            String actor,
            String state,
            List<UUID> messages,
            List<ClockMark> clocks) {
        Merge {
            messages = List.copyOf(messages);
            clocks = List.copyOf(clocks);
        }
    }

    private record Row(
            UUID id,
            UUID ticket,
            UUID intoTicket,
            Instant at,
            String actor,
            String state,
            List<UUID> messages,
            String clocks) {}
}

package th.sala.ticketing.ticket;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;
import th.sala.consent.subject.SubjectRegister;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.sla.ClockView;
import th.sala.ticketing.sla.TicketClocks;

class TicketSheets implements TicketReading {
    private static final String READ = """
        SELECT t.id, t.number, t.subject, t.kind, t.state, t.priority, t.stage, t.service_element, t.channel,
          ARRAY(SELECT m.channel FROM ticketing.message m
            WHERE m.ticket = t.id AND m.channel <> t.channel AND m.kind <> 'acknowledgement' GROUP BY m.channel ORDER BY min(m.at)) AS other_channels,
          coalesce((SELECT survivor FROM ticketing.survivor WHERE survivor.customer = t.customer), t.customer) AS customer,
          t.team, t.assignee, t.assignment_reason, t.created_at, t.active_at, t.closed_at,
          t.waiting_until, t.waiting_for, s.until_at AS snoozed_until, s.woken_at, s.woken_by, t.outcome, t.reason, t.reopen_count,
          t.first_solved_at, t.first_solved_by, t.first_outcome,
          CASE WHEN t.reopen_count > 0 THEN (SELECT m.id FROM ticketing.message m
            WHERE m.ticket = t.id AND m.kind = 'reply' AND m.at <= t.first_solved_at ORDER BY m.at DESC LIMIT 1) END
            AS first_answer_of,
           t.tags, t.sla_policy, t.sla_policy_version,
          t.last_message, CASE WHEN spoken.shown THEN spoken.direction END AS latest_direction,
          CASE WHEN spoken.shown THEN spoken.at END AS latest_at, CASE WHEN spoken.shown THEN spoken.text END AS latest_text,
          coalesce(spoken.direction = 'inbound', false) AND t.state NOT IN ('done', 'cancelled')
            AND NOT EXISTS (
              SELECT 1 FROM ticketing.ticket_read r
              WHERE r.ticket = t.id AND r.user_name = :user AND r.message >= t.last_message) AS unread,
          (SELECT number FROM ticketing.ticket f WHERE f.id = t.follows) AS follows,
          (SELECT number FROM ticketing.ticket m WHERE m.id = t.merged_into) AS merged_into,
          (SELECT c.number FROM ticketing.complaint k JOIN ticketing.ticket c ON c.id = k.ticket WHERE k.about = t.id)
            AS complaint,
          (SELECT c.number FROM ticketing.complaint k JOIN ticketing.ticket c ON c.id = k.about WHERE k.ticket = t.id)
            AS complaint_of,
          (SELECT o.number FROM ticketing.ticket_split p JOIN ticketing.ticket o ON o.id = p.ticket WHERE p.opened = t.id)
            AS split_from,
          t.restricted OR EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = t.customer)
            AS restricted,
          EXISTS (SELECT 1 FROM ticketing.reply_block b WHERE b.ticket = t.id AND b.ended_at IS NULL) AS reply_blocked,
          t.version
        FROM ticketing.ticket t
          LEFT JOIN ticketing.snooze s ON s.ticket = t.id AND s.user_name = t.assignee
            AND t.state NOT IN ('done', 'cancelled')
          LEFT JOIN LATERAL (SELECT m.direction, m.at, left(m.text, 1000) AS text,
              NOT EXISTS (SELECT 1 FROM ticketing.silenced WHERE silenced.customer = m.customer) AS shown
            FROM ticketing.message m WHERE m.id = t.last_message AND CAST(:user AS text) IS NOT NULL) AS spoken ON true
        WHERE t.id = ANY(:ids)
        """;

    private final Jdbi jdbi;
    private final TicketClocks clocks;
    private final SubjectRegister subjects;

    @Inject
    TicketSheets(Jdbi jdbi, TicketClocks clocks, SubjectRegister subjects) {
        this.jdbi = jdbi;
        this.clocks = clocks;
        this.subjects = subjects;
    }

    @Override
    public List<TicketView> read(List<UUID> tickets) {
        return read(tickets, (String) null);
    }

    @Override
    public List<TicketView> read(List<UUID> tickets, Caller caller) {
        return read(tickets, caller.is("agent") ? caller.user() : null);
    }

    private List<TicketView> read(List<UUID> tickets, String user) {
        Map<UUID, TicketRow> rows = rows(tickets, user);
        Map<UUID, Map<String, ClockView>> views = clocks.views(tickets);
        Map<SubjectId, String> names = names(rows.values().stream().toList());
        return tickets.stream()
                .map(rows::get)
                .filter(Objects::nonNull)
                .map(row -> row.view(names.get(new SubjectId(row.customer())), views.getOrDefault(row.id(), Map.of())))
                .toList();
    }

    private Map<UUID, TicketRow> rows(List<UUID> tickets, String user) {
        return jdbi.withHandle(
                handle -> handle
                        .createQuery(READ)
                        .bindArray("ids", UUID.class, tickets)
                        .bind("user", user)
                        .mapTo(TicketRow.class)
                        .stream()
                        .collect(Collectors.toMap(TicketRow::id, Function.identity())));
    }

    private Map<SubjectId, String> names(List<TicketRow> rows) {
        List<SubjectId> shown = rows.stream()
                .filter(row -> !row.restricted())
                .map(row -> new SubjectId(row.customer()))
                .distinct()
                .toList();
        return shown.isEmpty() ? Map.of() : subjects.maskedNames(shown);
    }

    /** A ticket's columns, with what its messages and the ticket before it add. */
    record TicketRow(
            UUID id,
            long number,
            String subject,
            String kind,
            String state,
            String priority,
            String stage,
            String serviceElement,
            String channel,
            List<String> otherChannels,
            UUID customer,
            String team,
            String assignee,
            String assignmentReason,
            Instant createdAt,
            Instant activeAt,
            Instant closedAt,
            Instant waitingUntil,
            String waitingFor,
            Instant snoozedUntil,
            Instant wokenAt,
            String wokenBy,
            String outcome,
            String reason,
            int reopenCount,
            Instant firstSolvedAt,
            String firstSolvedBy,
            String firstOutcome,
            UUID firstAnswerOf,
            List<String> tags,
            String slaPolicy,
            int slaPolicyVersion,
            UUID lastMessage,
            String latestDirection,
            Instant latestAt,
            String latestText,
            boolean unread,
            Long follows,
            Long mergedInto,
            Long complaint,
            Long complaintOf,
            Long splitFrom,
            boolean restricted,
            boolean replyBlocked,
            int version) {

        private TicketView.FirstSolution firstSolution() {
            return reopenCount == 0 || firstSolvedAt == null
                    ? null
                    : new TicketView.FirstSolution(firstSolvedAt, firstSolvedBy, firstOutcome, firstAnswerOf);
        }

        private TicketView.Latest latest() {
            return restricted || latestText == null
                    ? null
                    : new TicketView.Latest(latestDirection, latestAt, OneLine.of(latestText));
        }

        private TicketView.Snooze snooze(Collection<ClockView> clocks) {
            if (snoozedUntil == null) {
                return null;
            }
            Instant dueBefore = clocks.stream()
                    .filter(clock -> clock.metAt() == null && clock.dueAt() != null)
                    .map(ClockView::dueAt)
                    .filter(due -> due.isBefore(snoozedUntil))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            return new TicketView.Snooze(snoozedUntil, wokenAt, wokenBy, wokenAt == null ? dueBefore : null);
        }

        TicketView view(String customerName, Map<String, ClockView> clocks) {
            return new TicketView(
                    number,
                    restricted ? null : subject,
                    kind,
                    state,
                    priority,
                    stage,
                    serviceElement,
                    channel,
                    Stream.concat(Stream.of(channel), otherChannels.stream()).toList(),
                    new TicketView.Customer(customer, restricted ? null : customerName),
                    team,
                    assignee,
                    assignmentReason,
                    createdAt,
                    activeAt,
                    closedAt,
                    waitingUntil,
                    waitingFor,
                    snooze(clocks.values()),
                    outcome,
                    restricted ? null : reason,
                    reopenCount,
                    firstSolution(),
                    restricted ? List.of() : tags,
                    clocks.get("first-response"),
                    clocks.get("next-response"),
                    clocks.get("resolution"),
                    new TicketView.Policy(slaPolicy, slaPolicyVersion),
                    lastMessage,
                    latest(),
                    unread,
                    follows,
                    mergedInto,
                    complaint,
                    complaintOf,
                    splitFrom,
                    restricted,
                    replyBlocked,
                    version);
        }
    }
}

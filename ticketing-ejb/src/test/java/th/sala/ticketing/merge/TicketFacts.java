package th.sala.ticketing.merge;

import java.util.List;

/** All that a ticket says of itself but its history, its version and its times. */
record TicketFacts(
        String subject,
        String kind,
        String state,
        String priority,
        List<String> channels,
        String team,
        String assignee,
        String waitingFor,
        boolean waitsUntilSome,
        String outcome,
        String reason,
        int reopened,
        List<String> tags,
        boolean answered,
        boolean nextAwaited,
        Long mergedInto,
        List<String> texts,
        List<String> newest,
        List<String> tasks,
        List<String> ratings,
        String figures) {}

package th.sala.ticketing.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.ticket.ServiceElement;
import th.sala.ticketing.ticket.TicketState;

/**
 * A query as the database is asked it.
 *
 * @param open true for open tickets only, false for closed ones only, null for both
 * @param spam true for spam only, false for all but spam, null for both
 * @param snoozed true for what its owner put out of sight only, false for all but that, null for both
 * @param silent only those whose customer was never written to (CH-4)
 * @param customers whose tickets only; null for everybody's
 * @param ranks among what tickets are looked for, best first
 * @param after null for the first page
 * @param behind what they were counted from; null for any
 */
record ListFilter(
        Boolean open,
        Boolean spam,
        Boolean snoozed,
        boolean unassigned,
        boolean silent,
        String state,
        String team,
        String assignee,
        String channel,
        String stage,
        String serviceElement,
        String tag,
        List<UUID> customers,
        SearchWords words,
        List<FoundBy> ranks,
        boolean oldestFirst,
        int limit,
        Cursor after,
        CountedFrom behind) {
    private static final Set<String> VIEWS =
            Set.of("mine", "snoozed", "unassigned", "silent", "team", "open", "done", "spam", "all");
    private static final Map<String, Boolean> OPEN = Map.of(
            "mine",
            true,
            "snoozed",
            true,
            "unassigned",
            true,
            "silent",
            true,
            "team",
            true,
            "open",
            true,
            "done",
            false,
            "spam",
            false);
    private static final Map<String, Boolean> SNOOZED = Map.of("mine", false, "snoozed", true);
    private static final Set<String> OWN = SNOOZED.keySet();
    private static final Map<String, Boolean> SPAM = Map.of("done", false, "spam", true);
    private static final String DUE = "dueAt";
    private static final Set<String> SORTS = Set.of("activeAt", "-activeAt", DUE);
    private static final int USUAL_LIMIT = 50;
    private static final int HIGHEST_LIMIT = 200;

    static Outcome<ListFilter> of(Caller caller, TicketQuery query, Instant now) {
        SearchWords words = SearchWords.read(query.q());
        String view = Objects.requireNonNullElse(query.view(), "all");
        String sort = Objects.requireNonNullElse(query.sort(), "-activeAt");
        boolean due = sort.equals(DUE);
        String state = Objects.requireNonNullElseGet(
                query.state(), () -> words.operators().getOrDefault("status", ""));
        List<FoundBy> ranks = ranks(words, query.sort());
        Optional<Cursor> after =
                Optional.ofNullable(query.cursor()).flatMap(Cursor::read).filter(one -> ranks.contains(one.rank()));
        Optional<CountedFrom> behind =
                Optional.ofNullable(query.behind()).flatMap(figure -> CountedFrom.of(figure, now));
        List<String> errors = new ArrayList<>();
        oneOf("view", view, VIEWS).ifPresent(errors::add);
        oneOf("sort", sort, SORTS).ifPresent(errors::add);
        if (due && !words.terms().isEmpty()) {
            errors.add("sort: dueAt goes with operators, not with words");
        }
        if (due && query.behind() != null) {
            errors.add("sort: dueAt does not go with behind");
        }
        if (due && !Boolean.TRUE.equals(OPEN.get(view))) {
            errors.add("sort: dueAt goes with a view of open tickets, since closed ones are due no more");
        }
        if (!state.isEmpty()) {
            oneOf("state", state, states()).ifPresent(errors::add);
        }
        if (query.stage() != null) {
            oneOf("stage", query.stage(), Set.copyOf(ServiceElement.STAGES)).ifPresent(errors::add);
        }
        if (query.serviceElement() != null
                && ServiceElement.of(query.serviceElement()).isEmpty()) {
            errors.add("serviceElement: is the code of one; GET /service-elements names them");
        }
        if (query.limit() != null && (query.limit() < 1 || query.limit() > HIGHEST_LIMIT)) {
            errors.add("limit: is 1 to " + HIGHEST_LIMIT);
        }
        if (query.cursor() != null && after.isEmpty()) {
            errors.add("cursor: is not one that a list gave");
        }
        if (query.behind() != null && behind.isEmpty()) {
            errors.add("behind: is a figure of the board, with at most 92 days in their order");
        }
        if (query.q() != null && query.q().length() > SearchWords.LONGEST) {
            errors.add("q: has at most " + SearchWords.LONGEST + " characters");
        }
        if (words.terms().size() > SearchWords.MOST) {
            errors.add("q: has at most " + SearchWords.MOST + " words; quotation marks make one of several");
        }
        if (!errors.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID, "invalid-query", "Correct what the errors name and ask again.", errors));
        }
        return Outcome.done(new ListFilter(
                OPEN.get(view),
                SPAM.get(view),
                SNOOZED.get(view),
                view.equals("unassigned"),
                view.equals("silent"),
                state.isEmpty() ? null : state,
                query.team(),
                OWN.contains(view) ? caller.user() : query.assignee(),
                query.channel() == null ? words.operators().get("channel") : query.channel(),
                query.stage(),
                query.serviceElement(),
                words.operators().get("tag"),
                null,
                words,
                ranks,
                sort.equals("activeAt"),
                Objects.requireNonNullElse(query.limit(), USUAL_LIMIT),
                after.orElse(null),
                behind.orElse(null)));
    }

    /** Whose tickets alone are listed. */
    ListFilter from(List<UUID> persons) {
        return new ListFilter(
                open,
                spam,
                snoozed,
                unassigned,
                silent,
                state,
                team,
                assignee,
                channel,
                stage,
                serviceElement,
                tag,
                List.copyOf(persons),
                words,
                ranks,
                oldestFirst,
                limit,
                after,
                behind);
    }

    boolean searches() {
        return !words.terms().isEmpty();
    }

    /** Whoever asks for an order gets it; else what fits best comes first. */
    private static List<FoundBy> ranks(SearchWords words, String sort) {
        if (DUE.equals(sort)) {
            return List.of(FoundBy.DUE, FoundBy.NOT_DUE);
        }
        return words.terms().isEmpty() || sort != null
                ? List.of(FoundBy.EITHER)
                : List.of(FoundBy.WORDS, FoundBy.LETTERS);
    }

    /** Whether it finds tickets by what was written in them or about them, which is a use of the customer's data. */
    boolean looksInside() {
        return searches() || tag != null || customers != null || behind != null && behind.ofSurveys();
    }

    private static Set<String> states() {
        Set<String> codes = new TreeSet<>();
        for (TicketState state : TicketState.values()) {
            codes.add(state.code());
        }
        return codes;
    }

    private static Optional<String> oneOf(String member, String value, Set<String> known) {
        return known.contains(value)
                ? Optional.empty()
                : Optional.of(member + ": is one of " + String.join(", ", new TreeSet<>(known)));
    }
}

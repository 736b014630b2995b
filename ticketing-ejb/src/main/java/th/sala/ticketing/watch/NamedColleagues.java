package th.sala.ticketing.watch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.ticket.TicketHead;

@Singleton
class NamedColleagues implements Mentions {
    /** Not in an address: the sign stands at the beginning of a word. A name does not end with a full stop. */
    private static final Pattern NAME = Pattern.compile("(?<![\\w.@-])@([A-Za-z0-9](?:[\\w.-]{0,62}[\\w-])?)");

    private final WatchTable table;
    private final Staff staff;
    private final Clock clock;

    @Inject
    NamedColleagues(WatchTable table, Staff staff, Clock clock) {
        this.table = table;
        this.staff = staff;
        this.clock = clock;
    }

    @Override
    public Outcome<Set<String>> in(TicketHead ticket, String text) {
        Set<String> named = new TreeSet<>();
        Set<String> outside = new TreeSet<>();
        NAME.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .flatMap(name -> staff.agent(name).stream())
                .forEach(agent -> (agent.teams().contains(ticket.team()) ? named : outside).add(agent.user()));
        return outside.isEmpty() ? Outcome.done(named) : Outcome.refused(refusal(outside));
    }

    private static Refusal refusal(Set<String> outside) {
        List<String> errors = outside.stream()
                .map(user -> "text: @" + user + " works in no team that sees this ticket")
                .toList();
        return new Refusal(
                Refusal.Kind.INVALID,
                "mention-may-not-see",
                "Leave out whom the ticket is not shown to: @" + String.join(", @", outside) + ".",
                errors);
    }

    @Override
    public void tell(TicketHead ticket, Set<String> users, String by) {
        Instant now = clock.instant();
        users.stream().filter(user -> !user.equals(by)).forEach(user -> {
            table.watch(ticket.id(), user, now);
            table.mention(ticket.id(), user, by, now);
        });
    }
}

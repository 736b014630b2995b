package th.sala.dev.drill;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import th.sala.dev.hub.Progress;
import th.sala.dev.hub.Settings;
import th.sala.dev.hub.StartFailure;

/** The drills by the names of the public contract. */
public final class Drills {
    private static final String EMAIL = "email";
    private static final String LINE = "line";

    private Drills() {}

    /** What there is. */
    public static Set<String> names() {
        return all(EMAIL, null).keySet();
    }

    /**
     * One of them.
     *
     * @param channel on which the messages come in, {@code email} or {@code line}; only kill-app knows both
     * @param tickets how many tickets retention and routing take; null for as many as each does by itself
     * @throws StartFailure with a sentence when there is no such drill or channel
     */
    public static Drill of(String name, String channel, Integer tickets, Settings project, Progress progress) {
        if (!Set.of(EMAIL, LINE).contains(channel)) {
            throw new StartFailure("A drill's channel is email or line, not \"" + channel + "\".");
        }
        BiFunction<Settings, Progress, Drill> made = all(channel, tickets).get(name);
        if (made == null) {
            throw new StartFailure(
                    "There is no drill \"" + name + "\". There are: " + String.join(", ", names()) + ".");
        }
        return made.apply(project, progress);
    }

    private static Map<String, BiFunction<Settings, Progress, Drill>> all(String channel, Integer tickets) {
        var all = new TreeMap<String, BiFunction<Settings, Progress, Drill>>();
        all.put(
                "kill-app",
                (project, progress) -> burst("kill-app", channel, Breakdown.APPLICATION, project, progress));
        all.put("kill-db", (project, progress) -> burst("kill-db", LINE, Breakdown.DATABASE, project, progress));
        all.put(ClaimsDrill.NAME, ClaimsDrill::new);
        all.put(Erasure.NAME, Erasure::new);
        all.put(ImapCut.NAME, ImapCut::new);
        all.put(ProviderMishaps.NAME, ProviderMishaps::new);
        all.put(UidValidity.NAME, UidValidity::new);
        all.put(WithdrawalRace.NAME, WithdrawalRace::new);
        all.put(RestoreDrill.NAME, RestoreDrill::new);
        all.put(
                RetentionDrill.NAME,
                (project, progress) -> new RetentionDrill(project, orElse(tickets, 100_000), progress));
        all.put(RoutingDrill.NAME, (project, progress) -> new RoutingDrill(project, orElse(tickets, 10_000), progress));
        all.put(TwoNodes.NAME, TwoNodes::new);
        return all;
    }

    private static int orElse(Integer tickets, int usual) {
        return tickets == null ? usual : tickets;
    }

    private static Drill burst(String name, String channel, Breakdown breakdown, Settings project, Progress progress) {
        var hub = DrillHub.withoutSignIn(project, progress);
        Feed feed = channel.equals(EMAIL) ? new MailFeed(hub.settings()) : new LineFeed(hub.settings(), progress);
        return new BurstDrill(name, hub, feed, breakdown, progress);
    }
}

package th.sala.ticketing.assignment;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.ticketing.assignment.RoutingRules.AccountSkill;
import th.sala.ticketing.assignment.RoutingRules.AgentRoom;
import th.sala.ticketing.assignment.RoutingRules.ChannelWeight;
import th.sala.ticketing.assignment.RoutingRules.TeamRouting;

/** What is wrong with figures of routing, a line each. */
final class RoutingFaults {
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Set<String> ROUTINGS = Set.of("queue", "automatic");
    private static final Set<String> LANGUAGES = Set.of("th", "en");
    private static final int MOST = 100;
    private static final int DAY = 1440;
    private static final int MONTH = 720;
    private static final int MOST_SKILLS = 20;

    private final List<String> lines = new ArrayList<>();

    private RoutingFaults() {}

    static List<String> of(TeamRouting wanted) {
        return new RoutingFaults()
                .unless(wanted.team() != null, "team: its key")
                .unless(wanted.routing() != null && ROUTINGS.contains(wanted.routing()), "routing: queue or automatic")
                .unless(within(wanted.giveBackMinutes(), 1, DAY), "giveBackMinutes: 1 to 1440")
                .unless(
                        wanted.giveBackHours() == null || within(wanted.giveBackHours(), 1, MONTH),
                        "giveBackHours: 1 to 720, or none")
                .lines;
    }

    static List<String> of(ChannelWeight wanted) {
        return new RoutingFaults()
                .unless(coded(wanted.channel()), "channel: a code, such as line")
                .unless(within(wanted.weight(), 1, MOST), "weight: 1 to 100")
                .lines;
    }

    static List<String> of(AgentRoom wanted) {
        List<String> skills = wanted.skills() == null ? List.of() : wanted.skills();
        boolean spoken = wanted.languages() != null && LANGUAGES.containsAll(wanted.languages());
        return new RoutingFaults()
                .unless(within(wanted.capacity(), 0, MOST), "capacity: 0 to 100")
                .unless(spoken && !wanted.languages().isEmpty(), "languages: th, en or both")
                .unless(
                        skills.size() <= MOST_SKILLS && skills.stream().allMatch(RoutingFaults::coded),
                        "skills: at most 20 codes, such as billing")
                .lines;
    }

    static List<String> of(AccountSkill wanted) {
        return new RoutingFaults()
                .unless(wanted.skill() == null || coded(wanted.skill()), "skill: a code, such as billing")
                .lines;
    }

    private RoutingFaults unless(boolean right, String line) {
        if (!right) {
            lines.add(line);
        }
        return this;
    }

    private static boolean coded(String text) {
        return text != null && CODE.matcher(text).matches();
    }

    private static boolean within(Integer value, int least, int most) {
        return value != null && value >= least && value <= most;
    }
}

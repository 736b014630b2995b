package th.sala.ticketing.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.ticketing.people.StaffDesk.PersonSheet;
import th.sala.ticketing.people.StaffDesk.TeamSheet;

/** What is wrong with a team or a person that somebody wrote, a line each. */
final class StaffFaults {
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern USER = Pattern.compile("[^\\s\\p{Cntrl}]{1,100}");
    private static final int LONGEST = 100;

    private final List<String> lines = new ArrayList<>();

    private StaffFaults() {}

    static List<String> of(TeamSheet wanted, Set<String> policies) {
        return new StaffFaults()
                .unless(
                        wanted.key() != null && KEY.matcher(wanted.key()).matches(),
                        "key: small letters, digits and hyphens, at most 40")
                .unless(named(wanted.nameTh()), "nameTh: is required, at most 100 characters")
                .unless(named(wanted.nameEn()), "nameEn: is required, at most 100 characters")
                .unless(
                        wanted.policy() != null && policies.contains(wanted.policy()),
                        "policy: the name of a policy that there is")
                .lines;
    }

    static List<String> of(PersonSheet wanted, Set<String> teams) {
        return new StaffFaults()
                .unless(
                        wanted.user() != null && USER.matcher(wanted.user()).matches(),
                        "user: the name to sign in with, at most 100 characters")
                .unless(named(wanted.displayName()), "displayName: is required, at most 100 characters")
                .unless(wanted.active() != null, "active: true or false")
                .unless(
                        wanted.teams() != null && teams.containsAll(wanted.teams()),
                        "teams: keys of teams that there are, or none")
                .lines;
    }

    private StaffFaults unless(boolean right, String line) {
        if (!right) {
            lines.add(line);
        }
        return this;
    }

    private static boolean named(String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= LONGEST
                && name.chars().noneMatch(Character::isISOControl);
    }
}

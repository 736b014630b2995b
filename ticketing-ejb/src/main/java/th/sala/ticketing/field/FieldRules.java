package th.sala.ticketing.field;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.consent.purpose.DataCategories;
import th.sala.ticketing.field.CustomField.Option;

/** What is wrong with a field that somebody wrote: a line for each fault. */
final class FieldRules {
    static final String LOCATION = "location";
    static final String PHOTO = "photo";
    private static final String CHOICE = "choice";
    private static final Set<String> KINDS = Set.of("text", "number", "date", CHOICE, "yes-no", LOCATION, PHOTO);
    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final int NAME = 100;
    private static final int OPTIONS = 100;

    private final List<String> faults = new ArrayList<>();

    private FieldRules() {}

    /** @param teams keys of all teams */
    static List<String> faults(FieldEntry entry, Set<String> teams) {
        FieldRules rules = new FieldRules();
        rules.check(entry, teams);
        return List.copyOf(rules.faults);
    }

    /** What cannot change once values may stand in it. */
    static List<String> changed(FieldEntry entry, CustomField before) {
        FieldRules rules = new FieldRules();
        rules.unless(entry.kind().equals(before.kind()), "kind: stays; make a new field");
        rules.unless(entry.purpose().equals(before.purpose()), "purpose: stays; make a new field");
        rules.unless(entry.category().equals(before.category()), "category: stays; make a new field");
        return List.copyOf(rules.faults);
    }

    private void check(FieldEntry entry, Set<String> teams) {
        unless(matches(entry.key()), "key: small letters, digits and hyphens");
        unless(named(entry.nameTh()), "nameTh: 1 to " + NAME + " characters");
        unless(named(entry.nameEn()), "nameEn: 1 to " + NAME + " characters");
        unless(
                entry.kind() != null && KINDS.contains(entry.kind()),
                "kind: is one of " + KINDS.stream().sorted().toList());
        unless(teams.containsAll(entry.teams()), "teams: by their keys");
        unless(
                entry.category() != null && DataCategories.ALL.contains(entry.category()),
                "category: is one of " + DataCategories.ALL.stream().sorted().toList());
        unless(!LOCATION.equals(entry.kind()) || LOCATION.equals(entry.category()), "category: a place is location");
        unless(!PHOTO.equals(entry.kind()) || PHOTO.equals(entry.category()), "category: a person's picture is photo");
        options(entry);
    }

    private void options(FieldEntry entry) {
        Set<String> codes = new HashSet<>();
        boolean good = entry.options().stream()
                .allMatch(option -> option != null && usable(option) && codes.add(option.code()));
        unless(good && codes.size() <= OPTIONS, "options: a code of its own and both names, at most " + OPTIONS);
        unless(CHOICE.equals(entry.kind()) != codes.isEmpty(), "options: a choice has some, other kinds none");
    }

    private static boolean usable(Option option) {
        return matches(option.code()) && named(option.nameTh()) && named(option.nameEn());
    }

    private static boolean matches(String key) {
        return key != null && KEY.matcher(key).matches();
    }

    private static boolean named(String name) {
        return name != null && !name.isBlank() && name.length() <= NAME;
    }

    private void unless(boolean good, String fault) {
        if (!good) {
            faults.add(fault);
        }
    }
}

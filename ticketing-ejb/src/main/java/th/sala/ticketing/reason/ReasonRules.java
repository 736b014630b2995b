package th.sala.ticketing.reason;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a tree of contact reasons must be. */
final class ReasonRules {
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");
    private static final int CODE_LENGTH = 50;
    private static final int NAME_LENGTH = 100;
    private static final int LEVELS = 3;
    private static final int MOST = 500;

    private ReasonRules() {}

    static List<String> faults(List<ContactReason> reasons, ReasonTree before) {
        if (reasons == null || reasons.isEmpty() || reasons.size() > MOST) {
            return List.of("reasons: has 1 to " + MOST);
        }
        List<String> faults = new ArrayList<>();
        Map<String, Place> places = new HashMap<>();
        for (int at = 0; at < reasons.size(); at++) {
            check("reasons[" + at + "]", reasons.get(at), places, faults);
        }
        missing(reasons, before, faults);
        if (reasons.stream().allMatch(ContactReason::retired)) {
            faults.add("reasons: at least one is not retired");
        }
        return faults;
    }

    private static void check(String at, ContactReason reason, Map<String, Place> places, List<String> faults) {
        if (reason.code() == null
                || reason.code().length() > CODE_LENGTH
                || !CODE.matcher(reason.code()).matches()) {
            faults.add(at + ".code: small letters, digits and hyphens, at most " + CODE_LENGTH);
            return;
        }
        if (!named(reason.nameTh()) || !named(reason.nameEn())) {
            faults.add(at + ": needs nameTh and nameEn of 1 to " + NAME_LENGTH + " characters");
        }
        Place above = reason.parent() == null ? Place.TOP : places.get(reason.parent());
        if (above == null) {
            faults.add(at + ".parent: names no reason before it");
            return;
        }
        if (above.level() == LEVELS) {
            faults.add(at + ".parent: a tree has at most " + LEVELS + " levels");
        }
        if (above.retired() && !reason.retired()) {
            faults.add(at + ".retired: the reason above it is retired");
        }
        if (places.put(reason.code(), new Place(above.level() + 1, reason.retired())) != null) {
            faults.add(at + ".code: is there twice");
        }
    }

    private static void missing(List<ContactReason> reasons, ReasonTree before, List<String> faults) {
        Set<String> codes = reasons.stream().map(ContactReason::code).collect(Collectors.toSet());
        before.reasons().stream()
                .map(ContactReason::code)
                .filter(code -> !codes.contains(code))
                .forEach(code -> faults.add("reasons: " + code + " is missing; retire it instead of leaving it out"));
    }

    private static boolean named(String name) {
        return name != null
                && !name.isBlank()
                && name.length() <= NAME_LENGTH
                && name.chars().noneMatch(Character::isISOControl);
    }

    private record Place(int level, boolean retired) {
        static final Place TOP = new Place(0, false);
    }
}

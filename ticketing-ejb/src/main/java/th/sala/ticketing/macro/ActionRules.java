package th.sala.ticketing.macro;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.template.Template;
import th.sala.ticketing.ticket.Terms;
import th.sala.ticketing.words.OfferWords;

/** What steps may be saved. What leaves has a purpose in force, and an offer only one that rests on consent. */
@Singleton
public class ActionRules {
    private static final Set<String> KINDS =
            Set.of("reply", "note", "priority", "team", "add-tags", "remove-tags", "progress", "waiting", "done");
    private static final int MOST = 10;
    private static final int TEXT = 5000;
    private static final int YEAR = 8760;
    private static final int TAGS = 20;
    private static final int TAG = 50;

    private final PurposeDesk purposes;
    private final Staff staff;

    @Inject
    public ActionRules(PurposeDesk purposes, Staff staff) {
        this.purposes = purposes;
        this.staff = staff;
    }

    /**
     * @param purpose key of the purpose on which its reply leaves; null when nothing leaves
     * @return a line for each fault
     */
    public List<String> faults(List<Action> actions, String purpose) {
        List<String> faults = new ArrayList<>();
        if (actions.isEmpty() || actions.size() > MOST) {
            faults.add("actions: 1 to " + MOST);
        }
        for (int place = 0; place < actions.size(); place++) {
            String member = "actions[" + place + "]";
            of(actions.get(place)).forEach(fault -> faults.add(member + "." + fault));
        }
        Stream.of("reply", "note", "priority", "team", "progress", "waiting", "done")
                .filter(kind -> actions.stream()
                                .filter(each -> kind.equals(each.kind()))
                                .count()
                        > 1)
                .forEach(kind -> faults.add("actions: " + kind + " stands there once at most"));
        faults.addAll(purposeFaults(actions, purpose));
        return faults;
    }

    private List<String> of(Action action) {
        String kind = action.kind();
        if (kind == null || !KINDS.contains(kind)) {
            return List.of("kind: is one of " + String.join(", ", new TreeSet<>(KINDS)));
        }
        return switch (kind) {
            case "reply", "note" -> text(action);
            case "priority" -> oneOf("priority", action.priority(), Terms.PRIORITIES);
            case "team" ->
                unless(
                        staff.teams().stream().anyMatch(team -> team.key().equals(action.team())),
                        "team: there is no team with this key");
            case "add-tags", "remove-tags" ->
                unless(tagged(action.tags()), "tags: 1 to " + TAGS + ", each of 1 to " + TAG + " characters, no comma");
            case "waiting" -> waiting(action);
            case "done" -> oneOf("outcome", action.outcome(), Terms.OUTCOMES);
            default -> List.of();
        };
    }

    private static List<String> text(Action action) {
        if (action.th() == null || action.th().isBlank()) {
            return List.of("th: its words in Thai are required");
        }
        return Stream.of("th", "en")
                .flatMap(language -> Optional.ofNullable(language.equals("th") ? action.th() : action.en()).stream()
                        .flatMap(words -> Stream.concat(
                                        words.length() > TEXT || words.isBlank()
                                                ? Stream.of("1 to " + TEXT + " characters")
                                                : Stream.empty(),
                                        Template.faults(words).stream())
                                .map(fault -> language + ": " + fault)))
                .toList();
    }

    private static List<String> waiting(Action action) {
        boolean fits = action.hours() == null || action.hours() >= 1 && action.hours() <= YEAR;
        return Stream.concat(
                        oneOf("waitingFor", action.waitingFor(), Terms.WAITING_FOR).stream(),
                        unless(fits, "hours: 1 to " + YEAR).stream())
                .toList();
    }

    private List<String> purposeFaults(List<Action> actions, String purpose) {
        Optional<Action> reply = actions.stream()
                .filter(each -> Action.REPLY.equals(each.kind()))
                .findFirst();
        if (reply.isEmpty()) {
            return unless(purpose == null, "purpose: nothing leaves, so there is none");
        }
        Optional<PurposeInForce> named = inForce(purpose);
        if (named.isEmpty()) {
            return List.of(
                    "purpose: name one that is in force; customer-care for what serves the customer's own matter");
        }
        return unless(
                named.get().basis().needsConsent() || !offers(reply.get()),
                "purpose: reads like an offer, which leaves only on a purpose that the customer agreed to");
    }

    /** The purpose, unless it is not in force or only the hub itself writes under it. */
    public Optional<PurposeInForce> inForce(String purpose) {
        return purposes.inForce().stream()
                .filter(each -> each.key().equals(purpose) && !each.key().equals(PurposeInForce.RIGHTS))
                .findFirst();
    }

    private static boolean offers(Action reply) {
        return Stream.of(reply.th(), reply.en())
                .anyMatch(words -> words != null && !OfferWords.in(words).isEmpty());
    }

    private static boolean tagged(List<String> tags) {
        return !tags.isEmpty()
                && tags.size() <= TAGS
                && tags.stream().allMatch(tag -> !tag.isBlank() && tag.strip().length() <= TAG && !tag.contains(","));
    }

    private static List<String> oneOf(String member, String value, Set<String> known) {
        return unless(
                value != null && known.contains(value),
                member + ": is one of " + String.join(", ", new TreeSet<>(known)));
    }

    private static List<String> unless(boolean right, String fault) {
        return right ? List.of() : List.of(fault);
    }
}

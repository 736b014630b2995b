package th.sala.ticketing.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import th.sala.ticketing.preference.Preferences.Alert;
import th.sala.ticketing.preference.Preferences.Shortcut;

/** What is wrong with preferences that somebody sent. */
final class PreferenceFaults {
    private static final int NARROWEST = 200;
    private static final int WIDEST = 900;
    private static final int MOST_SHORTCUTS = 60;
    private static final int MOST_ALERTS = 60;
    private static final Set<String> ERAS = Set.of("be", "ce");
    private static final Set<String> WAYS = Set.of("screen", "sound", "browser");
    private static final Pattern NAME = Pattern.compile("[a-z-]{1,40}");
    private static final Pattern KEY = Pattern.compile("(Shift\\+)?[A-Za-z0-9]{1,30}");

    private PreferenceFaults() {}

    static List<String> of(Preferences wanted) {
        List<String> faults = new ArrayList<>();
        width("queueWidth", wanted.queueWidth(), faults);
        width("customerWidth", wanted.customerWidth(), faults);
        shortcuts(wanted.shortcuts(), faults);
        if (wanted.era() != null && !ERAS.contains(wanted.era())) {
            faults.add("era: be or ce");
        }
        alerts(wanted.alerts(), faults);
        return faults;
    }

    private static void shortcuts(List<Shortcut> shortcuts, List<String> faults) {
        if (shortcuts.size() > MOST_SHORTCUTS || !shortcuts.stream().allMatch(PreferenceFaults::usable)) {
            faults.add("shortcuts: at most " + MOST_SHORTCUTS + ", each with press and key");
        } else if (shortcuts.stream().map(Shortcut::key).distinct().count() != shortcuts.size()) {
            faults.add("shortcuts: each key once");
        }
    }

    private static void alerts(List<Alert> alerts, List<String> faults) {
        if (alerts.size() > MOST_ALERTS || !alerts.stream().allMatch(PreferenceFaults::usable)) {
            faults.add("alerts: at most " + MOST_ALERTS + ", each with kind and way (screen, sound, browser)");
        } else if (alerts.stream()
                        .map(alert -> alert.kind() + " " + alert.way())
                        .distinct()
                        .count()
                != alerts.size()) {
            faults.add("alerts: each kind and way once");
        }
    }

    private static void width(String name, Integer width, List<String> faults) {
        if (width != null && (width < NARROWEST || width > WIDEST)) {
            faults.add(name + ": " + NARROWEST + " to " + WIDEST);
        }
    }

    private static boolean usable(Shortcut shortcut) {
        return named(shortcut.press())
                && KEY.matcher(Objects.requireNonNullElse(shortcut.key(), "")).matches();
    }

    private static boolean usable(Alert alert) {
        return named(alert.kind()) && alert.way() != null && WAYS.contains(alert.way());
    }

    private static boolean named(String code) {
        return NAME.matcher(Objects.requireNonNullElse(code, "")).matches();
    }
}

package th.sala.ticketing.preference;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.preference.Preferences.Alert;
import th.sala.ticketing.preference.Preferences.Shortcut;

@Stateless
public class KeepingPreferences implements PreferenceDesk {
    private static final String READ = """
            SELECT queue_width, customer_width, single_keys, opens_next, shortcuts, era, alerts
            FROM ticketing.agent WHERE user_name = :user
            """;
    private static final String WRITE = """
            UPDATE ticketing.agent SET queue_width = :queueWidth, customer_width = :customerWidth,
              single_keys = :singleKeys, opens_next = :opensNext, shortcuts = :keys,
              era = :era, alerts = :rules
            WHERE user_name = :user AND active
            """;

    private final Jdbi jdbi;

    /** For the container's proxy. */
    public KeepingPreferences() {
        this(null);
    }

    @Inject
    public KeepingPreferences(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Preferences of(Caller caller) {
        return jdbi.withHandle(handle -> handle.createQuery(READ)
                .bind("user", caller.user())
                .mapTo(Row.class)
                .findOne()
                .map(Row::preferences)
                .orElse(Preferences.USUAL));
    }

    @Override
    public Outcome<Preferences> keep(Caller caller, Preferences wanted) {
        List<String> faults = PreferenceFaults.of(wanted);
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "unusable-preferences",
                    "Correct what the errors name and send it again.",
                    faults));
        }
        return written(caller, wanted)
                ? Outcome.done(wanted)
                : Outcome.refused(Refusal.Kind.NOT_FOUND, "not-on-the-staff", "You work in no team.");
    }

    private boolean written(Caller caller, Preferences wanted) {
        List<String> keys = wanted.shortcuts().stream()
                .map(shortcut -> shortcut.press() + " " + shortcut.key())
                .toList();
        List<String> rules = wanted.alerts().stream()
                .map(alert -> alert.kind() + " " + alert.way() + (alert.on() ? " on" : " off"))
                .toList();
        return jdbi.withHandle(handle -> handle.createUpdate(WRITE)
                        .bindMethods(wanted)
                        .bindArray("keys", String.class, keys)
                        .bindArray("rules", String.class, rules)
                        .bind("user", caller.user())
                        .execute())
                > 0;
    }

    /** A person's columns as they are held. */
    record Row(
            Integer queueWidth,
            Integer customerWidth,
            boolean singleKeys,
            boolean opensNext,
            List<String> shortcuts,
            String era,
            List<String> alerts) {
        Preferences preferences() {
            return new Preferences(
                    queueWidth,
                    customerWidth,
                    singleKeys,
                    opensNext,
                    shortcuts.stream().map(Row::shortcut).toList(),
                    era,
                    alerts.stream().map(Row::alert).toList());
        }

        private static Shortcut shortcut(String held) {
            int gap = held.indexOf(' ');
            return new Shortcut(held.substring(0, gap), held.substring(gap + 1));
        }

        private static Alert alert(String held) {
            String[] parts = held.split(" ", 3);
            return new Alert(parts[0], parts[1], parts[2].equals("on"));
        }
    }
}

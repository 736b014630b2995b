package th.sala.consent.audit;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What somebody changed of a setting, field by field: only what differs, and of a secret only that it was entered, changed
 * or removed. Never data of a customer.
 *
 * @param setting stable code of what kind of setting it is, such as {@code policy}
 * @param thing what people call it: a name, a key or a title
 * @param facts {@code from:FIELD} and {@code to:FIELD} of what is no secret, {@code secret:FIELD} of what is
 */
public record SettingChange(String setting, String thing, SortedMap<String, String> facts) {
    static final String SETTING = "setting";
    static final String THING = "thing";
    static final String FROM = "from:";
    static final String TO = "to:";
    static final String SECRET = "secret:";

    /**
     * What differs between two records or maps of the same kind.
     *
     * @param before null for what was not there
     * @param after null for what is gone
     */
    public static SettingChange of(String setting, String thing, Object before, Object after) {
        SortedMap<String, String> facts = new TreeMap<>();
        Map<String, String> was = Facts.of(before);
        Map<String, String> is = Facts.of(after);
        was.forEach((field, value) -> note(facts, FROM + field, value, is.get(field)));
        is.forEach((field, value) -> note(facts, TO + field, value, was.get(field)));
        return new SettingChange(setting, thing, facts);
    }

    /** The same, and which secrets differ; none of their values is kept. */
    public SettingChange withSecrets(Map<String, String> before, Map<String, String> after) {
        SortedMap<String, String> all = new TreeMap<>(facts);
        before.forEach((name, value) -> {
            if (!value.equals(after.get(name))) {
                all.put(SECRET + name, after.containsKey(name) ? "changed" : "removed");
            }
        });
        after.keySet().stream()
                .filter(name -> !before.containsKey(name))
                .forEach(name -> all.put(SECRET + name, "entered"));
        return new SettingChange(setting, thing, all);
    }

    /** As it goes into the audit trail. */
    public AuditEvent by(String actor, String action, String about) {
        Map<String, String> detail = new TreeMap<>(facts);
        detail.put(SETTING, setting);
        detail.put(THING, thing);
        return new AuditEvent(actor, action, about, detail);
    }

    private static void note(Map<String, String> facts, String name, String value, String other) {
        if (!Objects.equals(value, other)) {
            facts.put(name, value);
        }
    }
}

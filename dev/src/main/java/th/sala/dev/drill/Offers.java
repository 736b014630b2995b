package th.sala.dev.drill;

import jakarta.json.JsonObject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a provider saw of the marked offers of one run.
 *
 * @param times when each was handed over, by its mark; the last time when it was more than once
 * @param superfluous how many were handed over again
 */
record Offers(Map<String, Instant> times, int superfluous) {

    /** @param run what each mark begins with */
    static Offers of(List<JsonObject> calls, String run) {
        Pattern mark = Pattern.compile(Pattern.quote(run) + "\\.[0-9]+\\.");
        var times = new HashMap<String, Instant>();
        int superfluous = 0;
        for (JsonObject call : calls) {
            if (call.getString("path").equals(Pushes.PATH) && call.getBoolean("taken")) {
                Matcher found = mark.matcher(call.get("body").toString());
                while (found.find()) {
                    superfluous += times.put(found.group(), Instant.parse(call.getString("at"))) == null ? 0 : 1;
                }
            }
        }
        return new Offers(times, superfluous);
    }

    int left() {
        return times.size();
    }

    /** How many were handed over later than that. */
    int after(Instant moment) {
        return (int) times.values().stream().filter(moment::isBefore).count();
    }
}

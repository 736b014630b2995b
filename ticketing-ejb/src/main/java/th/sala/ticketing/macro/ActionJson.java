package th.sala.ticketing.macro;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;

/** Steps as they are stored. */
public final class ActionJson {
    private static final Jsonb JSON = JsonbBuilder.create();

    private ActionJson() {}

    public static String write(List<Action> actions) {
        return JSON.toJson(actions.toArray(Action[]::new));
    }

    public static List<Action> read(String json) {
        return List.of(JSON.fromJson(json, Action[].class));
    }
}

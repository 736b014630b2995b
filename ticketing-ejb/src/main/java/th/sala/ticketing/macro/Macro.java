package th.sala.ticketing.macro;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A macro as it is kept. What its members mean is said at {@link MacroEntry}.
 *
 * @param version raised by each change
 */
public record Macro(
        UUID id,
        String nameTh,
        String nameEn,
        String shortcut,
        String owner,
        String team,
        String purpose,
        List<Action> actions,
        boolean active,
        int version,
        Instant updatedAt,
        String updatedBy) {
    public Macro {
        actions = List.copyOf(actions);
    }
}

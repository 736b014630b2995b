package th.sala.ticketing.macro;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import th.sala.ticketing.macro.MacroRunTable.Taken;
import th.sala.ticketing.outcome.Refusal;

/** Does the steps of macros whose answer left, each in a transaction of its own and once, however many nodes there are. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RunningMacros {
    /** It never leaves any more. */
    private static final String NOT_SENT = "not-sent";
    /** Sent again, it takes its steps up again. */
    private static final String NOT_DELIVERED = "not-delivered";

    private static final Set<String> FINAL = Set.of("taken-back", "persons-parted");

    private final MacroRunTable runs;
    private final MacroUse macros;
    private final Clock clock;

    /** For the container's proxy. */
    public RunningMacros() {
        this(null, null, null);
    }

    @Inject
    public RunningMacros(MacroRunTable runs, MacroUse macros, Clock clock) {
        this.runs = runs;
        this.macros = macros;
        this.clock = clock;
    }

    /** Answers that left or did not, and whose macros have steps to do. */
    public List<UUID> due() {
        return runs.due(clock.instant());
    }

    public void run(UUID message) {
        runs.take(message).ifPresent(taken -> {
            if (taken.sent()) {
                carryOut(message, taken);
            } else {
                runs.end(message, unsent(taken), List.of(), clock.instant());
            }
        });
    }

    private static String unsent(Taken taken) {
        String reason = taken.deliveryReason();
        return reason != null && FINAL.contains(reason) ? NOT_SENT : NOT_DELIVERED;
    }

    private void carryOut(UUID message, Taken taken) {
        String overtaken = runs.overtaken(message).orElse(null);
        var deeds = macros.follow(taken.caller(), taken.number(), taken.macro(), overtaken);
        String refused = deeds.fold(done -> null, Refusal::code);
        runs.end(message, refused, deeds.fold(MacroUse.MacroDeeds::steps, refusal -> List.of()), clock.instant());
    }

    /** Tries again in a minute what had a fault, and lets it go after the third. */
    public void failed(UUID message) {
        runs.failed(message, clock.instant());
    }
}

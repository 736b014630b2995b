package th.sala.channels.webhook;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import th.sala.channels.runtime.FaultLine;
import th.sala.consent.database.PassingFault;
import th.sala.ticketing.intake.ArrivalPressure;

/**
 * Brings what one call brought through T1. A call whose storing fails is repeated piece by piece, and the piece that fails
 * again goes to quarantine with its bytes (M4). Two calls that bring the same chats in another order may wait for each other;
 * piece by piece they do not. A fault of the surroundings stores nothing: the provider sends again.
 */
@Dependent
public class Arrivals {
    private static final System.Logger LOG = System.getLogger(Arrivals.class.getName());

    private final WebhookIntake intake;
    private final ArrivalPressure pressure;

    @Inject
    public Arrivals(WebhookIntake intake, ArrivalPressure pressure) {
        this.intake = intake;
        this.pressure = pressure;
    }

    public Receipt.Taken accept(List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return new Receipt.Taken(List.of());
        }
        pressure.enter();
        try {
            return new Receipt.Taken(intake.accept(arrivals));
        } catch (RuntimeException fault) {
            if (PassingFault.in(fault) && arrivals.size() == 1) {
                throw fault;
            }
            LOG.log(System.Logger.Level.WARNING, "A webhook could not be stored as a whole: {0}", FaultLine.of(fault));
            return new Receipt.Taken(oneByOne(arrivals));
        } finally {
            pressure.leave();
        }
    }

    private List<UUID> oneByOne(List<Arrival> arrivals) {
        List<UUID> ids = new ArrayList<>();
        arrivals.forEach(arrival -> ids.addAll(alone(arrival)));
        return ids;
    }

    private List<UUID> alone(Arrival arrival) {
        try {
            return intake.accept(List.of(arrival));
        } catch (RuntimeException fault) {
            if (PassingFault.in(fault)) {
                throw fault;
            }
            return intake.accept(List.of(arrival.unreadable("The hub failed to store this message.")));
        }
    }
}

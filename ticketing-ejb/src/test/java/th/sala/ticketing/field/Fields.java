package th.sala.ticketing.field;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.purpose.PurposeGate;
import th.sala.consent.testing.ConsentPorts;

/** Makes the ports of fields for tests of other packages. */
public final class Fields {
    private Fields() {}

    public static TicketFields values(Jdbi jdbi, PurposeGate gate, Clock clock) {
        return new GatedFields(new FieldTable(jdbi), gate, clock);
    }

    public static FieldDesk desk(Jdbi jdbi, ConsentPorts consent, Clock clock) {
        return new KeepingFields(new FieldTable(jdbi), new FieldPurposes(consent.purposes()), consent.trail(), clock);
    }
}

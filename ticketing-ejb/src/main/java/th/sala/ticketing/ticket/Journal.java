package th.sala.ticketing.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What changed in a ticket since it was last told. */
final class Journal {
    private List<TicketChange> changes = new ArrayList<>();

    void note(String field, String before, String after, Deed deed) {
        if (!Objects.equals(before, after)) {
            changes.add(new TicketChange(deed.at(), deed.actor(), field, before, after, deed.why()));
        }
    }

    /** @return the value after */
    String changed(String field, String before, String after, Deed deed) {
        note(field, before, after, deed);
        return after;
    }

    List<TicketChange> take() {
        List<TicketChange> taken = changes;
        changes = new ArrayList<>();
        return taken;
    }
}

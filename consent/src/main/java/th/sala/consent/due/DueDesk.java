package th.sala.consent.due;

import java.util.List;

/** Everything that waits for the privacy officer, in figures. */
public interface DueDesk {

    /** By kind. */
    List<Due> all();
}

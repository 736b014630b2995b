package th.sala.consent.oversight;

import java.util.Optional;

/** Where the workplace joins when the application starts: a start-up singleton, with {@code this}. */
public interface Workplaces {

    /** The last one that joins counts. */
    void join(Workplace workplace);

    /** Empty until one has joined. */
    Optional<Workplace> joined();
}

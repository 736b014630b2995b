package th.sala.ticketing.call;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * The lines of firms, ours and others': they identify no person, whoever rings from there. Each method is one transaction;
 * adding and removing is audited.
 */
public interface Switchboards {

    /** All of them, by name. */
    List<Switchboard> list();

    /**
     * From now on nobody is told from this number; calls that are filed already stay as they are.
     *
     * @return refused as {@code INVALID} with {@code unusable-number}, {@code unknown-switchboard-kind} or
     *     {@code switchboard-name-required}, as {@code CONFLICT} with {@code switchboard-exists}
     */
    Outcome<Switchboard> add(Caller caller, NewSwitchboard asked);

    /** The number identifies its holder again. {@code NOT_FOUND} with {@code unknown-switchboard}. */
    Outcome<Switchboard> remove(Caller caller, UUID id);

    /**
     * What to add.
     *
     * @param number in any spelling
     * @param kind {@code switchboard}, or {@code trunk} for a line of our own exchange
     * @param name whose it is, of at most 200 characters
     */
    record NewSwitchboard(String number, String kind, String name) {}

    /**
     * A line of a firm.
     *
     * @param number E.164
     * @param kind {@code switchboard} or {@code trunk}
     * @param addedBy user name
     */
    record Switchboard(UUID id, String number, String kind, String name, Instant addedAt, String addedBy) {}
}

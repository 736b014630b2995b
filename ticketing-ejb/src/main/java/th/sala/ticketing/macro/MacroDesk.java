package th.sala.ticketing.macro;

import java.util.List;
import java.util.UUID;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;

/**
 * Saved texts and deeds. Each method is one transaction; what is written is audited. Everybody sees what belongs to all, to a
 * team of theirs and to themselves; who may write is told at the border. {@code NOT_FOUND} with {@code unknown-macro}.
 */
public interface MacroDesk {

    /** By name; those that are off only for who may write. */
    List<Macro> list(Caller caller);

    Outcome<Macro> get(Caller caller, UUID id);

    /**
     * @return refused as {@code INVALID} with {@code unusable-macro} and a line for each fault, such as a place in a text that
     *     cannot be filled, with what can
     */
    Outcome<Macro> add(Caller caller, MacroEntry entry);

    /**
     * @param version that the caller read; null when they do not care
     * @return refused as in {@link #add}, or as {@code STALE} with {@code stale-version}
     */
    Outcome<Macro> change(Caller caller, UUID id, MacroEntry entry, Integer version);

    /** What it was is returned, so that it can be written again. */
    Outcome<Macro> remove(Caller caller, UUID id);
}

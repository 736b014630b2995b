package th.sala.ticketing.macro;

import java.util.List;

/**
 * A macro as it is written; a canned reply is one that only says something.
 *
 * @param nameTh 1 to 100 characters; required
 * @param nameEn null for none
 * @param shortcut a short word to find it by; null for none
 * @param owner {@code all}, {@code team} or {@code mine}: who sees it
 * @param team key of the team when that owns it, else null
 * @param purpose key of the purpose on which its reply leaves; null when it has none
 * @param actions in their order, 1 to 10
 * @param active whether it is offered; so when null
 */
public record MacroEntry(
        String nameTh,
        String nameEn,
        String shortcut,
        String owner,
        String team,
        String purpose,
        List<Action> actions,
        Boolean active) {
    public MacroEntry {
        actions = actions == null ? List.of() : List.copyOf(actions);
        nameEn = nameEn == null || nameEn.isBlank() ? null : nameEn.strip();
        shortcut = shortcut == null || shortcut.isBlank() ? null : shortcut.strip();
        active = active == null || active;
    }
}

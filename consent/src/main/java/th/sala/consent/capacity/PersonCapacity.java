package th.sala.consent.capacity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import th.sala.consent.subject.SubjectId;

/**
 * Who may consent for a person, as it stands today. No birthday is kept: a band, and the days on which it changes.
 *
 * @param band {@code unknown}, {@code child}, {@code minor}, {@code adult}, {@code incompetent} or {@code quasi-incompetent}
 * @param childUntil first day on which a child is one no more, in Thailand; null for others
 * @param aloneFrom first day on which the person decides alone; null while nobody knows it
 * @param confirmBy last day on which what a representative agreed to binds without the person's own word; null as before
 * @param suspected whether the person may be a minor by the title of their name, and nobody recorded a band
 * @param reason why it was recorded: {@code person-said}, {@code representative-said}, {@code document-seen},
 *     {@code court-order}, {@code marriage} or {@code mistake}; null when nothing was
 * @param at when it was recorded; null when nothing was
 * @param by user name; null when nothing was
 * @param representatives the newest first, ended ones too
 * @param ages on which bands change, by the law of today
 */
public record PersonCapacity(
        SubjectId subject,
        String band,
        LocalDate childUntil,
        LocalDate aloneFrom,
        LocalDate confirmBy,
        boolean suspected,
        String reason,
        Instant at,
        String by,
        List<Representative> representatives,
        Ages ages) {
    public PersonCapacity {
        representatives = List.copyOf(representatives);
    }

    /** For readers who see no names. */
    public PersonCapacity withoutNames() {
        List<Representative> unnamed =
                representatives.stream().map(Representative::withoutName).toList();
        return new PersonCapacity(
                subject, band, childUntil, aloneFrom, confirmBy, suspected, reason, at, by, unnamed, ages);
    }

    /**
     * Ages in years.
     *
     * @param minor from which a person is a child no more
     * @param adult from which a person is of age
     */
    public record Ages(int minor, int adult) {}
}

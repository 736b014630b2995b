package th.sala.ticketing.intake;

import java.util.List;

/**
 * What the page on which somebody wrote had shown them before, as that page says.
 *
 * @param answers the short answers that they opened, in that order; null for none
 * @param notice key and version of the privacy notice, such as {@code general/1}, or its key alone for the version then
 *     in force; null when none was shown, or when the channel records it by itself
 */
public record Shown(List<ReadAnswer> answers, String notice) {
    public static final Shown NOTHING = new Shown(List.of(), null);

    public Shown {
        answers = answers == null ? List.of() : List.copyOf(answers);
    }
}

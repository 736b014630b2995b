package th.sala.ticketing.intake;

import java.util.Objects;
import java.util.UUID;

/**
 * That somebody says to have read a short answer before writing. Only its id is theirs: the words are looked up.
 *
 * @param id of the answer
 * @param language in which they read it, {@code th} or {@code en}
 * @param helped whether they said that it helped
 */
public record ReadAnswer(UUID id, String language, boolean helped) {
    public ReadAnswer {
        Objects.requireNonNull(id, "An answer has an id.");
        Objects.requireNonNull(language, "An answer is read in a language.");
    }
}

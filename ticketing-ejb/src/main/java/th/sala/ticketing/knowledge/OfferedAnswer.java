package th.sala.ticketing.knowledge;

import java.util.List;
import java.util.UUID;

/**
 * What a guest can read before writing to anybody.
 *
 * @param language of question and answer, {@code th} or {@code en}
 * @param keywords other words by which people ask for it
 */
public record OfferedAnswer(UUID id, String language, String question, String answer, List<String> keywords) {
    public OfferedAnswer {
        keywords = List.copyOf(keywords);
    }
}

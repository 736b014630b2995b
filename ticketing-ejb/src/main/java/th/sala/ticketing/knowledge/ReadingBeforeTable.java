package th.sala.ticketing.knowledge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;
import th.sala.consent.database.WriteBehind;
import th.sala.ticketing.intake.ReadAnswer;

@Singleton
class ReadingBeforeTable implements ReadingBefore {
    /** Once for a ticket. */
    private static final String KEEP = """
            INSERT INTO ticketing.answer_read (message, place, answer, language, question, words, helped)
            SELECT :message, :place, id,
              CASE WHEN :english AND question_en IS NOT NULL THEN 'en' ELSE 'th' END,
              CASE WHEN :english AND question_en IS NOT NULL THEN question_en ELSE question_th END,
              CASE WHEN :english AND question_en IS NOT NULL THEN answer_en ELSE answer_th END,
              :helped
            FROM ticketing.answer
            WHERE id = :answer AND NOT EXISTS (
              SELECT FROM ticketing.message AS written
              JOIN ticketing.message AS before ON before.ticket = written.ticket
              JOIN ticketing.answer_read AS kept ON kept.message = before.id AND kept.answer = :answer
              WHERE written.id = :message)
            """;

    private static final String OF = """
            SELECT message, language, question, words AS answer, helped
            FROM ticketing.answer_read WHERE message = ANY (:messages) ORDER BY message, place
            """;

    private final Jdbi jdbi;

    @Inject
    ReadingBeforeTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void keep(UUID message, List<ReadAnswer> read) {
        Map<UUID, ReadAnswer> once = new LinkedHashMap<>();
        read.forEach(answer -> once.putIfAbsent(answer.id(), answer));
        List<Consumer<SqlStatement<?>>> rows = new ArrayList<>();
        once.values().forEach(answer -> {
            int place = rows.size() + 1;
            rows.add(row -> row.bind("message", message)
                    .bind("place", place)
                    .bind("answer", answer.id())
                    .bind("english", answer.language().equals("en"))
                    .bind("helped", answer.helped()));
        });
        WriteBehind.addAll(jdbi, KEEP, rows);
    }

    @Override
    public Map<UUID, List<AnswerBefore>> of(Collection<UUID> messages) {
        return messages.isEmpty()
                ? Map.of()
                : jdbi.withHandle(handle ->
                        handle.createQuery(OF).bindArray("messages", UUID.class, messages).mapTo(Row.class).stream()
                                .collect(Collectors.groupingBy(
                                        Row::message, Collectors.mapping(Row::answered, Collectors.toList()))));
    }

    private record Row(UUID message, String language, String question, String answer, boolean helped) {
        AnswerBefore answered() {
            return new AnswerBefore(language, question, answer, helped);
        }
    }
}

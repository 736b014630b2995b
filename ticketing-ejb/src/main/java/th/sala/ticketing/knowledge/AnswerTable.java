package th.sala.ticketing.knowledge;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** The rows of answers. */
@Singleton
class AnswerTable {
    private static final String ALL = """
            SELECT id, question_th, answer_th, question_en, answer_en, keywords, place, active, purpose, version,
                updated_at, updated_by
            FROM ticketing.answer ORDER BY place, id
            """;

    private static final String ONE = """
            SELECT id, question_th, answer_th, question_en, answer_en, keywords, place, active, purpose, version,
                updated_at, updated_by
            FROM ticketing.answer WHERE id = :id
            """;

    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended('answers', 0))::text";

    private static final String ORDER = "SELECT id FROM ticketing.answer ORDER BY place, id";

    private static final String ADD = """
            INSERT INTO ticketing.answer (id, question_th, answer_th, question_en, answer_en, keywords, place, active,
              purpose, version, updated_at, updated_by)
            VALUES (:id, :questionTh, :answerTh, :questionEn, :answerEn, :keywords, :place, :active,
              :purpose, :version, :updatedAt, :updatedBy)
            """;

    private static final String CHANGE = """
            UPDATE ticketing.answer
            SET question_th = :questionTh, answer_th = :answerTh, question_en = :questionEn, answer_en = :answerEn,
              keywords = :keywords, active = :active, purpose = :purpose, version = :version, updated_at = :updatedAt, updated_by = :updatedBy
            WHERE id = :id
            """;

    private static final String REMOVE = "DELETE FROM ticketing.answer WHERE id = :id";

    private static final String ARRANGE = """
            UPDATE ticketing.answer SET place = wanted.place
            FROM unnest(:ids) WITH ORDINALITY AS wanted (id, place)
            WHERE answer.id = wanted.id AND answer.place <> wanted.place
            """;

    private final Jdbi jdbi;

    @Inject
    AnswerTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    List<ShortAnswer> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery(ALL).mapTo(ShortAnswer.class).list());
    }

    Optional<ShortAnswer> find(UUID id) {
        return jdbi.withHandle(handle ->
                handle.createQuery(ONE).bind("id", id).mapTo(ShortAnswer.class).findOne());
    }

    /** Every id in its order; nobody else adds, changes or removes one until the transaction ends. */
    List<UUID> held() {
        return jdbi.withHandle(handle -> {
            handle.createQuery(HOLD).mapTo(String.class).one();
            return handle.createQuery(ORDER).mapTo(UUID.class).list();
        });
    }

    void add(ShortAnswer answer) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(ADD), answer)
                .bind("place", answer.place())
                .execute());
    }

    /** All of it but its place. */
    void change(ShortAnswer answer) {
        jdbi.useHandle(handle -> bound(handle.createUpdate(CHANGE), answer).execute());
    }

    void remove(UUID id) {
        jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("id", id).execute());
    }

    /** Gives each its place in this order, from 1 on. */
    void arrange(List<UUID> order) {
        jdbi.useHandle(handle ->
                handle.createUpdate(ARRANGE).bindArray("ids", UUID.class, order).execute());
    }

    private static Update bound(Update update, ShortAnswer answer) {
        return update.bind("id", answer.id())
                .bind("questionTh", answer.questionTh())
                .bind("answerTh", answer.answerTh())
                .bind("questionEn", answer.questionEn())
                .bind("answerEn", answer.answerEn())
                .bindArray("keywords", String.class, answer.keywords())
                .bind("active", answer.active())
                .bind("purpose", answer.purpose())
                .bind("version", answer.version())
                .bind("updatedAt", answer.updatedAt())
                .bind("updatedBy", answer.updatedBy());
    }
}

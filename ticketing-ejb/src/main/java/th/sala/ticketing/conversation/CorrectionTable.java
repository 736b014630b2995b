package th.sala.ticketing.conversation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

@Singleton
class CorrectionTable implements Corrections {
    private static final String FIND = """
            SELECT ticket, id AS message FROM ticketing.message WHERE channel = :channel AND external_id = :externalId
            """;

    private static final String EDIT = """
            UPDATE ticketing.message SET text = :text, html = NULL, quoted_from = NULL, edited_at = :at
            WHERE id = :message AND unsent_at IS NULL AND (edited_at IS NULL OR edited_at <= :at)
            """;

    private static final String NAMED = "SELECT id FROM ticketing.ticket WHERE named_by = :message";

    private static final String REACT = "UPDATE ticketing.message SET reaction = :reaction WHERE id = :message";

    private final Jdbi jdbi;

    @Inject
    CorrectionTable(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public Optional<Kept> find(String channel, String externalId) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("channel", channel)
                .bind("externalId", externalId)
                .mapTo(Kept.class)
                .findOne());
    }

    @Override
    public void edited(UUID message, String text, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(EDIT)
                .bind("message", message)
                .bind("text", StorableText.of(text))
                .bind("at", at)
                .execute());
    }

    @Override
    public Optional<UUID> named(UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(NAMED)
                .bind("message", message)
                .mapTo(UUID.class)
                .findOne());
    }

    @Override
    public void reacted(UUID message, String reaction) {
        jdbi.useHandle(handle -> handle.createUpdate(REACT)
                .bind("message", message)
                .bind("reaction", StorableText.of(reaction))
                .execute());
    }
}

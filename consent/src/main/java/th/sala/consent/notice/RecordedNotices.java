package th.sala.consent.notice;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.subject.SubjectId;

/** Keeps the delivery of notices as events of the consent ledger: queued, served, failed. */
@Stateless
public class RecordedNotices implements NoticeDesk {
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Jdbi jdbi;
    private final Clock clock;

    @Inject
    public RecordedNotices(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public Optional<QueuedNotice> queueOnFirstContact(
            SubjectId subject, String channel, String language, UUID message) {
        return jdbi.withHandle(handle -> handle.createQuery(NoticeTables.QUEUE_DUE)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("subject", subject.value())
                .bind("channel", channel)
                .bind("language", primary(language))
                .bind("message", message)
                .bind("at", clock.instant())
                .mapTo(QueuedNotice.class)
                .findOne());
    }

    @Override
    public void served(UUID message, String providerAnswer, Instant at) {
        outcome(message, "NoticeServed", null, providerAnswer, at);
    }

    @Override
    public void failed(UUID message, String reason, Instant at) {
        boolean code = reason != null && CODE.matcher(reason).matches();
        outcome(message, "NoticeFailed", code ? reason : "undeliverable", reason, at);
    }

    @Override
    public void shown(SubjectId subject, Showing showing) {
        String[] named = showing.notice().split("/", 2);
        jdbi.useHandle(handle -> handle.createUpdate(NoticeTables.SHOWN)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("subject", subject.value())
                .bind("key", named[0])
                .bind("version", named.length > 1 ? Integer.valueOf(named[1]) : null)
                .bind("language", primary(showing.language()))
                .bind("channel", showing.channel())
                .bind("message", showing.message())
                .bind("at", showing.at())
                .bind("now", clock.instant())
                .execute());
    }

    @Override
    public Optional<QueuedNotice> untold(SubjectId subject, String channel, String language) {
        return jdbi.withHandle(handle -> handle.createQuery(NoticeTables.UNTOLD)
                .bind("subject", subject.value())
                .bind("channel", channel)
                .bind("language", primary(language))
                .bind("at", clock.instant())
                .mapTo(QueuedNotice.class)
                .findOne());
    }

    @Override
    public void told(SubjectId subject, Telling telling) {
        jdbi.useHandle(handle -> handle.createQuery(NoticeTables.TURN)
                .bind("subject", subject.value())
                .mapTo(Long.class)
                .one());
        untold(subject, telling.channel(), telling.language()).ifPresent(notice -> tell(subject, telling, notice));
    }

    private void tell(SubjectId subject, Telling telling, QueuedNotice notice) {
        jdbi.useHandle(handle -> handle.createUpdate(NoticeTables.TELL)
                .bind("id", UuidCreator.getTimeOrderedEpoch())
                .bind("subject", subject.value())
                .bind("key", notice.key())
                .bind("version", notice.version())
                .bind("language", notice.language())
                .bind("sha256", notice.sha256())
                .bind("channel", telling.channel())
                .bind("actor", telling.actor())
                .bind("message", telling.message())
                .bind("at", clock.instant())
                .execute());
    }

    @Override
    public Optional<NoticeText> text(String key, int version, String language) {
        return jdbi.withHandle(handle -> handle.createQuery(NoticeTables.TEXT)
                .bind("key", key)
                .bind("version", version)
                .bind("language", primary(language))
                .mapTo(NoticeText.class)
                .findOne());
    }

    @Override
    public Optional<NoticeText> inForce(String key, String language) {
        return jdbi.withHandle(handle -> handle.createQuery(NoticeTables.IN_FORCE)
                .bind("key", key)
                .bind("at", clock.instant())
                .bind("language", primary(language))
                .mapTo(NoticeText.class)
                .findOne());
    }

    @Override
    public boolean ownInForce(String key) {
        return jdbi.withHandle(handle -> handle.createQuery(NoticeTables.OWN_IN_FORCE)
                .bind("key", key)
                .bind("at", clock.instant())
                .mapTo(Boolean.class)
                .one());
    }

    private void outcome(UUID message, String outcome, String reason, String answer, Instant at) {
        Instant now = clock.instant();
        jdbi.useHandle(handle -> handle.createQuery(NoticeTables.TOLD)
                .bind("message", message)
                .mapTo(UUID.class)
                .list()
                .forEach(subject -> handle.createUpdate(NoticeTables.OUTCOME)
                        .bind("id", UuidCreator.getTimeOrderedEpoch())
                        .bind("message", message)
                        .bind("subject", subject)
                        .bind("outcome", outcome)
                        .bind("reason", reason)
                        .bind("answer", answer)
                        .bind("at", at)
                        .bind("now", now)
                        .execute()));
    }

    /** {@code en-GB} asks for {@code en}; nothing asks for Thai. */
    private static String primary(String language) {
        return language == null ? "th" : Locale.forLanguageTag(language).getLanguage();
    }
}

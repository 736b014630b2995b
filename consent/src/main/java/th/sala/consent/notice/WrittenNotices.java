package th.sala.consent.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.audit.AuditEvent;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.notice.NoticeDraft.Choice;
import th.sala.consent.notice.NoticeDraft.Text;
import th.sala.consent.purpose.PurposeDesk;
import th.sala.consent.purpose.PurposeInForce;

/** Notices as officers write them, and the moment after which nobody can change them. */
@Stateless
public class WrittenNotices implements NoticePublication {
    private final Jdbi jdbi;
    private final Clock clock;
    private final PurposeDesk purposes;
    private final NoticeShelf shelf;
    private final AuditTrail trail;

    @Inject
    public WrittenNotices(Jdbi jdbi, Clock clock, PurposeDesk purposes, NoticeShelf shelf, AuditTrail trail) {
        this.jdbi = jdbi;
        this.clock = clock;
        this.purposes = purposes;
        this.shelf = shelf;
        this.trail = trail;
    }

    @Override
    public NoticeState save(NoticeDraft draft, String officer) {
        Instant at = clock.instant();
        jdbi.useHandle(handle -> {
            hold(handle, draft.key());
            forget(handle, draft.key());
            draft.texts().forEach(text -> insert(handle, draft.key(), text, officer, at));
            for (int place = 0; place < draft.choices().size(); place++) {
                insert(handle, draft.key(), place, draft.choices().get(place));
            }
        });
        return state(draft);
    }

    private static void insert(Handle handle, String key, Text text, String officer, Instant at) {
        handle.createUpdate(NoticeDraftTables.SAVE_TEXT)
                .bind("key", key)
                .bind("language", text.language())
                .bindMap(NoticeRules.blocks(text))
                .bind("at", at)
                .bind("officer", officer)
                .execute();
    }

    private static void insert(Handle handle, String key, int place, Choice choice) {
        handle.createUpdate(NoticeDraftTables.SAVE_CHOICE)
                .bind("key", key)
                .bind("place", place)
                .bindArray("purposes", String.class, choice.purposes())
                .bind("preselected", choice.preselected())
                .execute();
    }

    private static void hold(Handle handle, String key) {
        handle.createQuery(NoticeDraftTables.ONE_AT_A_TIME)
                .bind("key", key)
                .mapTo(String.class)
                .one();
    }

    private static void forget(Handle handle, String key) {
        handle.createUpdate(NoticeDraftTables.FORGET_TEXTS).bind("key", key).execute();
        handle.createUpdate(NoticeDraftTables.FORGET_CHOICES).bind("key", key).execute();
    }

    @Override
    public Optional<NoticeState> draft(String key) {
        return jdbi.withHandle(handle -> {
            List<Text> texts = handle.createQuery(NoticeDraftTables.TEXTS)
                    .bind("key", key)
                    .mapTo(Text.class)
                    .list();
            List<Choice> choices = handle.createQuery(NoticeDraftTables.CHOICES)
                    .bind("key", key)
                    .mapTo(Choice.class)
                    .list();
            return texts.isEmpty() ? Optional.empty() : Optional.of(state(new NoticeDraft(key, texts, choices)));
        });
    }

    @Override
    public List<NoticeState> drafts() {
        return jdbi
                .withHandle(handle -> handle.createQuery(NoticeDraftTables.KEYS)
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(key -> draft(key).stream())
                .toList();
    }

    private NoticeState state(NoticeDraft draft) {
        Set<String> agreeable = purposes.inForce().stream()
                .filter(purpose -> purpose.basis().needsConsent())
                .map(PurposeInForce::key)
                .collect(Collectors.toSet());
        return new NoticeState(draft, NoticeRules.missing(draft, agreeable));
    }

    @Override
    public Publication publish(String key, String officer) {
        jdbi.useHandle(handle -> hold(handle, key));
        Optional<NoticeState> state = draft(key);
        if (state.isEmpty()) {
            return new NoDraft();
        }
        if (!state.get().missing().isEmpty()) {
            return new Incomplete(state.get().missing());
        }
        int version = jdbi.withHandle(handle -> publish(handle, state.get().draft(), officer));
        trail.record(new AuditEvent(
                officer, "notice-published", "notice:" + key, Map.of("version", String.valueOf(version))));
        return new Published(shelf.published().stream()
                .filter(notice -> notice.key().equals(key) && notice.version() == version)
                .toList());
    }

    private int publish(Handle handle, NoticeDraft draft, String officer) {
        Instant at = clock.instant();
        handle.createUpdate(NoticeDraftTables.REGISTER)
                .bind("key", draft.key())
                .bind("at", at)
                .execute();
        int version = handle.createQuery(NoticeDraftTables.NEXT)
                .bind("key", draft.key())
                .mapTo(Integer.class)
                .one();
        draft.texts()
                .forEach(text -> handle.createUpdate(NoticeDraftTables.PUBLISH)
                        .bind("key", draft.key())
                        .bind("version", version)
                        .bind("language", text.language())
                        .bind("title", text.title().strip())
                        .bind("html", draft.isRules() ? NoticeHtml.ofRules(text) : NoticeHtml.of(text))
                        .bind("at", at)
                        .bind("officer", officer)
                        .execute());
        draft.choices()
                .forEach(choice -> handle.createUpdate(NoticeDraftTables.OFFER)
                        .bind("key", draft.key())
                        .bind("version", version)
                        .bind("purpose", choice.purposes().get(0))
                        .execute());
        forget(handle, draft.key());
        return version;
    }
}

package th.sala.ticketing.knowledge;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import th.sala.consent.audit.AuditTrail;
import th.sala.consent.audit.SettingChange;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;

@Stateless
public class KeepingAnswers implements AnswerDesk {
    /** Each of them travels to every guest. */
    private static final int MOST = 100;

    private final AnswerTable table;
    private final AnswerPurposes purposes;
    private final AuditTrail trail;
    private final Clock clock;

    /** For the container's proxy. */
    public KeepingAnswers() {
        this(null, null, null, null);
    }

    @Inject
    public KeepingAnswers(AnswerTable table, AnswerPurposes purposes, AuditTrail trail, Clock clock) {
        this.table = table;
        this.purposes = purposes;
        this.trail = trail;
        this.clock = clock;
    }

    @Override
    public List<ShortAnswer> list() {
        return table.all();
    }

    @Override
    public List<AnswerPurpose> purposes() {
        return purposes.everybodys();
    }

    @Override
    public Outcome<ShortAnswer> get(UUID id) {
        return table.find(id).map(Outcome::done).orElseGet(KeepingAnswers::unknown);
    }

    @Override
    public Outcome<ShortAnswer> add(Caller caller, AnswerEntry entry) {
        List<UUID> order = table.held();
        if (order.size() >= MOST) {
            return Outcome.refused(
                    Refusal.Kind.CONFLICT, "too-many-answers", "There are 100 answers. Remove one that nobody needs.");
        }
        boolean active = entry.active() == null || entry.active();
        UUID id = UuidCreator.getTimeOrderedEpoch();
        return AnswerText.NOTHING
                .with(entry)
                .then(text -> purposes.of(entry.purpose())
                        .then(purpose -> fitting(answer(id, text, order.size() + 1, active, purpose, 1, caller))))
                .then(answer -> {
                    table.add(answer);
                    place(order, id, entry.place());
                    return told(caller, "answer-added", id, null);
                });
    }

    @Override
    public Outcome<ShortAnswer> change(Caller caller, UUID id, AnswerEntry entry, Integer version) {
        List<UUID> order = table.held();
        return get(id).then(before -> {
            if (version != null && version != before.version()) {
                return Outcome.refused(
                        Refusal.Kind.STALE,
                        "stale-version",
                        "The answer has changed since you read it. Look at it again.");
            }
            boolean active = entry.active() == null ? before.active() : entry.active();
            return AnswerText.of(before)
                    .with(entry)
                    .then(text -> purposes.of(Objects.requireNonNullElse(entry.purpose(), before.purpose()))
                            .then(purpose -> fitting(
                                    answer(id, text, before.place(), active, purpose, before.version() + 1, caller))))
                    .then(answer -> {
                        table.change(answer);
                        place(order, id, entry.place());
                        return told(caller, "answer-changed", id, before);
                    });
        });
    }

    @Override
    public Outcome<ShortAnswer> remove(Caller caller, UUID id) {
        List<UUID> order = new ArrayList<>(table.held());
        return get(id).then(before -> {
            table.remove(id);
            order.remove(id);
            table.arrange(order);
            told(caller, "answer-removed", before, null);
            return Outcome.done(before);
        });
    }

    @Override
    public List<OfferedAnswer> offered(String language) {
        Set<String> everybodys =
                purposes.everybodys().stream().map(AnswerPurpose::key).collect(Collectors.toSet());
        return table.all().stream()
                .filter(ShortAnswer::active)
                .filter(answer -> everybodys.contains(answer.purpose()))
                .map(answer -> answer.in(language))
                .toList();
    }

    private ShortAnswer answer(
            UUID id, AnswerText text, int place, boolean active, String purpose, int version, Caller caller) {
        return new ShortAnswer(
                id,
                text.questionTh(),
                text.answerTh(),
                text.questionEn(),
                text.answerEn(),
                text.keywords(),
                place,
                active,
                purpose,
                version,
                clock.instant(),
                caller.user());
    }

    private Outcome<ShortAnswer> fitting(ShortAnswer answer) {
        return OfferSize.permits(table.all(), answer)
                ? Outcome.done(answer)
                : Outcome.refused(
                        Refusal.Kind.CONFLICT,
                        "answers-too-large",
                        "All answers that are on have at most 64 KB together. Shorten one or turn one off.");
    }

    /** Does nothing without a place; one beyond the end is the end. */
    private void place(List<UUID> order, UUID id, Integer place) {
        if (place == null) {
            return;
        }
        List<UUID> wanted = new ArrayList<>(order);
        wanted.remove(id);
        wanted.add(Math.min(Math.max(place - 1, 0), wanted.size()), id);
        table.arrange(wanted);
    }

    private Outcome<ShortAnswer> told(Caller caller, String deed, UUID id, ShortAnswer before) {
        return get(id).then(answer -> {
            told(caller, deed, before, answer);
            return Outcome.done(answer);
        });
    }

    private void told(Caller caller, String deed, ShortAnswer before, ShortAnswer after) {
        ShortAnswer one = after == null ? before : after;
        trail.record(SettingChange.of("answer", one.questionTh(), before, after)
                .by(caller.user(), deed, "answer:" + one.id()));
    }

    private static Outcome<ShortAnswer> unknown() {
        return Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-answer", "There is no such answer any more.");
    }
}

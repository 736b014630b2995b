package th.sala.ticketing.automation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.sala.ticketing.automation.RuleDesk.Step;
import th.sala.ticketing.macro.Action;
import th.sala.ticketing.macro.Deeds;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.people.Staff;
import th.sala.ticketing.reply.AutomaticAnswers;
import th.sala.ticketing.reply.NewNote;
import th.sala.ticketing.reply.ReplyDesk;
import th.sala.ticketing.template.Filling;
import th.sala.ticketing.template.Particle;
import th.sala.ticketing.ticket.TicketHead;

/** Carries out what a rule says, by the same rules as if somebody did it; what leaves passes the gate and the outbox. */
@Singleton
class RuleSteps {
    private static final ZoneId BANGKOK = ZoneId.of("Asia/Bangkok");

    private final Deeds deeds;
    private final AutomaticAnswers answers;
    private final ReplyDesk replies;
    private final Staff staff;
    private final Clock clock;

    @Inject
    RuleSteps(Deeds deeds, AutomaticAnswers answers, ReplyDesk replies, Staff staff, Clock clock) {
        this.deeds = deeds;
        this.answers = answers;
        this.replies = replies;
        this.staff = staff;
        this.clock = clock;
    }

    /** A step that is refused changes nothing and stops no other. */
    List<Step> carryOut(Rule rule, TicketHead ticket, Instant opened) {
        Function<String, Filling> neutral = language -> neutral(ticket, opened, language);
        return rule.actions().stream()
                .map(action -> new Step(
                        action.kind(), one(rule, ticket, action, neutral).fold(done -> null, RuleSteps::why)))
                .toList();
    }

    private static String why(Refusal refusal) {
        return refusal.reason() == null ? refusal.code() : refusal.reason();
    }

    private Outcome<?> one(Rule rule, TicketHead ticket, Action action, Function<String, Filling> neutral) {
        return switch (action.kind()) {
            case Action.REPLY -> answers.answer(ticket, words(ticket, action, neutral), rule.purpose());
            case Action.NOTE ->
                replies.note(anybody(), ticket.number(), new NewNote(words(ticket, action, neutral), null, null));
            default -> deeds.carryOut(anybody(), ticket.number(), action);
        };
    }

    private static String words(TicketHead ticket, Action action, Function<String, Filling> neutral) {
        return action.filled(ticket.language(), neutral).text();
    }

    /** Of nobody in particular: without a particle, in the name of the team, and without the customer's name. */
    private Filling neutral(TicketHead ticket, Instant opened, String language) {
        boolean english = "en".equals(language);
        String team = staff.teams().stream()
                .filter(each -> each.key().equals(ticket.team()))
                .map(each -> english ? each.nameEn() : each.name())
                .findFirst()
                .orElse(null);
        return new Filling(
                language,
                null,
                String.valueOf(ticket.number()),
                day(opened),
                team,
                team,
                Particle.NONE,
                day(clock.instant()));
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, BANGKOK);
    }

    /** Rules work for every team and are nobody. */
    private Caller anybody() {
        return new Caller(
                RunningRules.ACTOR,
                Set.of("integration"),
                staff.teams().stream().map(Staff.Team::key).collect(Collectors.toSet()));
    }
}

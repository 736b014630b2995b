package th.sala.ticketing.macro;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.template.Filling;
import th.sala.ticketing.template.Template;
import th.sala.ticketing.template.Template.Filled;
import th.sala.ticketing.ticket.TicketDesk;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketRegister;
import th.sala.ticketing.ticket.TicketView;

@Stateless
public class UsingMacros implements MacroUse {
    private static final Set<String> LASTING = Set.of("progress", "waiting", "done");
    private static final Set<String> RESTING = Set.of("waiting", "done");

    private final TicketRegister tickets;
    private final TicketDesk desk;
    private final MacroTable table;
    private final Fillings fillings;
    private final Deeds deeds;

    /** For the container's proxy. */
    public UsingMacros() {
        this(null, null, null, null, null);
    }

    @Inject
    public UsingMacros(TicketRegister tickets, TicketDesk desk, MacroTable table, Fillings fillings, Deeds deeds) {
        this.tickets = tickets;
        this.desk = desk;
        this.table = table;
        this.fillings = fillings;
        this.deeds = deeds;
    }

    @Override
    public Outcome<MacroTexts> texts(Caller caller, long number, UUID id, String language) {
        return tickets.visible(caller, number)
                .then(ticket -> find(caller, id)
                        .then(macro -> Outcome.done(
                                texts(caller, ticket, macro, language == null ? ticket.language() : language))));
    }

    private MacroTexts texts(Caller caller, TicketHead ticket, Macro macro, String language) {
        Function<String, Filling> filling = fillings.of(caller, ticket);
        Filled reply = filled(macro, Action.REPLY, language, filling);
        Filled note = filled(macro, Action.NOTE, language, filling);
        return new MacroTexts(
                macro.id(),
                said(macro).map(action -> action.language(language)).orElse(language),
                reply.text(),
                note.text(),
                macro.purpose(),
                Stream.concat(reply.missing().stream(), note.missing().stream())
                        .distinct()
                        .toList(),
                macro.actions().stream()
                        .filter(action -> !action.says())
                        .map(Action::kind)
                        .toList());
    }

    @Override
    public Outcome<MacroDeeds> carryOut(Caller caller, long number, UUID id) {
        return follow(caller, number, id, null);
    }

    @Override
    public Outcome<MacroDeeds> follow(Caller caller, long number, UUID id, String overtaken) {
        return desk.get(caller, number)
                .then(before -> find(caller, id).then(macro -> carriedOut(caller, before, macro, overtaken)));
    }

    /** To another team last: whoever gave the ticket away may do no more with it. */
    private Outcome<MacroDeeds> carriedOut(Caller caller, TicketView before, Macro macro, String overtaken) {
        List<Step> steps = macro.actions().stream()
                .filter(action -> !action.says())
                .sorted(Comparator.comparing(action -> action.kind().equals("team")))
                .map(action -> new Step(action.kind(), refused(caller, before.number(), action, overtaken)))
                .toList();
        TicketView after = desk.get(caller, before.number()).fold(view -> view, refusal -> null);
        return Outcome.done(new MacroDeeds(before, after, steps, undoable(caller, after, steps)));
    }

    private String refused(Caller caller, long number, Action action, String overtaken) {
        return overtaken != null && RESTING.contains(action.kind())
                ? overtaken
                : deeds.carryOut(caller, number, action).fold(done -> null, Refusal::code);
    }

    /** A state that was left stays left, and what is another team's is theirs. */
    private static boolean undoable(Caller caller, TicketView after, List<Step> steps) {
        return after != null
                && caller.worksFor(after.team())
                && steps.stream().noneMatch(step -> step.refused() == null && LASTING.contains(step.kind()));
    }

    @Override
    public Outcome<Preview> preview(Caller caller, String text, String language) {
        List<String> faults = Template.faults(text);
        return faults.isEmpty()
                ? Outcome.done(new Preview(Template.of(text)
                        .filled(fillings.invented(caller, language))
                        .text()))
                : Outcome.refused(new Refusal(
                        Refusal.Kind.INVALID,
                        "unusable-macro",
                        "The text cannot be filled. Mend what the errors name.",
                        faults));
    }

    /** What of it is read by others: its reply, else its note. */
    private static Optional<Action> said(Macro macro) {
        return macro.actions().stream().filter(Action::says).max(Comparator.comparing(Action::kind));
    }

    private static Filled filled(Macro macro, String kind, String language, Function<String, Filling> filling) {
        return macro.actions().stream()
                .filter(action -> kind.equals(action.kind()))
                .findFirst()
                .map(action -> action.filled(language, filling))
                .orElse(new Filled(null, List.of()));
    }

    private Outcome<Macro> find(Caller caller, UUID id) {
        return table.find(caller, id)
                .filter(Macro::active)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(Refusal.Kind.NOT_FOUND, "unknown-macro", "There is no such macro any more."));
    }
}

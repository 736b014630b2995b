package th.sala.ticketing.macro;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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
        Filling filling = fillings.of(caller, ticket, language);
        Filled reply = filled(macro, Action.REPLY, filling);
        Filled note = filled(macro, Action.NOTE, filling);
        return new MacroTexts(
                macro.id(),
                language,
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
        return desk.get(caller, number)
                .then(before -> find(caller, id).then(macro -> carriedOut(caller, before, macro)));
    }

    private Outcome<MacroDeeds> carriedOut(Caller caller, TicketView before, Macro macro) {
        List<Step> steps = new ArrayList<>();
        for (Action action : macro.actions()) {
            if (!action.says()) {
                String refused = deeds.carryOut(caller, before.number(), action).fold(done -> null, Refusal::code);
                steps.add(new Step(action.kind(), refused));
            }
        }
        TicketView after = desk.get(caller, before.number()).fold(view -> view, refusal -> null);
        return Outcome.done(new MacroDeeds(before, after, steps));
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

    private static Filled filled(Macro macro, String kind, Filling filling) {
        return macro.actions().stream()
                .filter(action -> kind.equals(action.kind()))
                .findFirst()
                .map(action -> Template.of(action.in(filling.language())).filled(filling))
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

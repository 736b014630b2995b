package th.sala.ticketing.field;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import th.sala.consent.purpose.Decision;
import th.sala.consent.purpose.Operation;
import th.sala.consent.purpose.ProcessingRequest;
import th.sala.consent.purpose.PurposeGate;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.outcome.Refusal;

@Singleton
class GatedFields implements TicketFields {
    private final FieldTable table;
    private final PurposeGate gate;
    private final Clock clock;

    @Inject
    GatedFields(FieldTable table, PurposeGate gate, Clock clock) {
        this.table = table;
        this.gate = gate;
        this.clock = clock;
    }

    @Override
    public Outcome<List<String>> keep(Of ticket, Map<String, String> values, String actor) {
        if (values == null || values.isEmpty()) {
            return Outcome.done(List.of());
        }
        Map<String, CustomField> fields = table.all().stream()
                .filter(field -> field.of(ticket.team()))
                .collect(Collectors.toMap(CustomField::key, Function.identity()));
        List<String> faults = faults(ticket, values, fields);
        if (!faults.isEmpty()) {
            return Outcome.refused(new Refusal(
                    Refusal.Kind.INVALID,
                    "unusable-values",
                    "Correct what the errors name and send it again.",
                    faults));
        }
        return firstRefusal(ticket, values, fields, actor)
                .map(decision -> Outcome.<List<String>>refusedByGate(decision.reason()))
                .orElseGet(() -> Outcome.done(changed(ticket, values, actor)));
    }

    private List<String> faults(Of ticket, Map<String, String> values, Map<String, CustomField> fields) {
        List<String> faults = new ArrayList<>();
        new TreeMap<>(values).forEach((key, value) -> {
            CustomField field = fields.get(key);
            if (field == null) {
                faults.add("fields." + key + ": is no field of the team " + ticket.team());
            } else if (!taken(value)) {
                FieldKinds.fault(field, value, file -> table.hasPicture(ticket.ticket(), file))
                        .ifPresent(fault -> faults.add("fields." + key + ": " + fault));
            }
        });
        return faults;
    }

    /** What is taken away needs no permission. */
    private Optional<Decision> firstRefusal(
            Of ticket, Map<String, String> values, Map<String, CustomField> fields, String actor) {
        return values.entrySet().stream()
                .filter(each -> !taken(each.getValue()))
                .map(each -> fields.get(each.getKey()).purpose())
                .distinct()
                .map(purpose -> ask(ticket, purpose, Operation.COLLECT, actor))
                .filter(decision -> !decision.permitted())
                .findFirst();
    }

    private List<String> changed(Of ticket, Map<String, String> values, String actor) {
        Map<String, String> before = table.values(ticket.ticket());
        List<String> changed = new ArrayList<>();
        values.forEach((key, value) -> {
            String now = taken(value) ? null : value.strip();
            if (!Objects.equals(now, before.get(key))) {
                keep(ticket, key, now, actor);
                changed.add(key);
            }
        });
        return changed;
    }

    private void keep(Of ticket, String key, String value, String actor) {
        if (value == null) {
            table.take(ticket.ticket(), key);
        } else {
            table.keep(ticket.ticket(), key, value, clock.instant(), actor);
        }
    }

    @Override
    public List<FieldView> of(Of ticket, String actor) {
        Map<String, String> values = table.values(ticket.ticket());
        Map<String, Decision> asked = new HashMap<>();
        return table.all().stream()
                .filter(field -> field.of(ticket.team()) || values.containsKey(field.key()))
                .map(field -> {
                    String value = values.get(field.key());
                    if (value == null) {
                        return new FieldView(field, null, null);
                    }
                    Decision decision = asked.computeIfAbsent(
                            field.purpose(), purpose -> ask(ticket, purpose, Operation.REVEAL, actor));
                    return decision.permitted()
                            ? new FieldView(field, value, null)
                            : new FieldView(field, null, decision.reason());
                })
                .toList();
    }

    private Decision ask(Of ticket, String purpose, Operation operation, String actor) {
        return gate.decide(
                new ProcessingRequest(ticket.customer(), purpose, operation, ticket.channel(), actor, ticket.ticket()));
    }

    private static boolean taken(String value) {
        return value == null || value.isBlank();
    }
}

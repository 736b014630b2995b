package th.sala.web.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import java.util.List;
import java.util.UUID;
import th.sala.ticketing.conversation.ConversationDesk;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.outcome.Refusal;
import th.sala.ticketing.people.Caller;
import th.sala.web.problem.ProblemException;
import th.sala.web.problem.Problems;
import th.sala.web.rest.JsonbSettings;

/** Shows whoever was overtaken what the others wrote meanwhile, in the member {@code newer} of the problem. */
@ApplicationScoped
class NewerMessages {
    private static final String OVERTAKEN = "newer-message";

    private ConversationDesk desk;

    NewerMessages() {}

    @Inject
    NewerMessages(ConversationDesk desk) {
        this.desk = desk;
    }

    ProblemException explained(Caller caller, long number, Refusal refusal) {
        var problem = Problems.refusal(refusal);
        return new ProblemException(
                refusal.code().equals(OVERTAKEN) ? problem.with("newer", newer(caller, number, refusal)) : problem);
    }

    private JsonArray newer(Caller caller, long number, Refusal refusal) {
        List<MessageView> messages = refusal.errors().stream()
                .map(id -> desk.message(caller, number, UUID.fromString(id)))
                .flatMap(found -> found.fold(List::of, gone -> List.<MessageView>of()).stream())
                .toList();
        return JsonbSettings.JSONB.fromJson(JsonbSettings.JSONB.toJson(messages), JsonArray.class);
    }
}

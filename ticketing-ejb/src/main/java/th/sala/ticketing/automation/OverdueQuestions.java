package th.sala.ticketing.automation;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import th.sala.ticketing.automation.OpenQuestions.Waiting;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.sla.WorkingTime;

/** Questions that have stayed without an answer for as long as a rule says, in service time of their ticket's calendar. */
@Singleton
class OverdueQuestions {
    private final OpenQuestions questions;
    private final WorkingTime time;

    @Inject
    OverdueQuestions(OpenQuestions questions, WorkingTime time) {
        this.questions = questions;
        this.time = time;
    }

    /** What this rule was not told of yet and was asked since this moment; nothing while another node looks for it. */
    List<Waiting> of(Rule rule, Instant since, Instant now) {
        if (!questions.alone(rule.id())) {
            return List.of();
        }
        Duration patience = Duration.ofHours(rule.hours());
        return overdue(questions.untold(rule.id(), since, now.minus(patience)), patience, now);
    }

    /** Everything of the caller's teams, for administrators of all. */
    List<Waiting> of(Caller caller, int hours, Instant now) {
        Duration patience = Duration.ofHours(hours);
        return overdue(questions.of(caller.teams(), caller.is("admin"), now.minus(patience)), patience, now);
    }

    private List<Waiting> overdue(List<Waiting> asked, Duration patience, Instant now) {
        return asked.stream()
                .filter(waiting -> time.seconds(waiting.calendar(), waiting.calendarVersion(), waiting.at(), now)
                        >= patience.toSeconds())
                .toList();
    }
}

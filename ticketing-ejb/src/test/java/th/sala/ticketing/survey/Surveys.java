package th.sala.ticketing.survey;

import java.time.Clock;
import org.jdbi.v3.core.Jdbi;
import th.sala.consent.testing.ConsentPorts;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.LateWords;

/** Surveys for tests, wired as the container does. */
public final class Surveys {
    private static final int ALL = 500;

    public final SurveyRules rules;
    public final SurveyLinks links;
    private final SurveyWork work;
    private final Hub hub;

    public Surveys(Hub hub) {
        this.hub = hub;
        SurveyTable table = new SurveyTable(hub.desk.jdbi, hub.desk.clock);
        SurveySeal seal = seal(table, hub.consent);
        rules = new KeepingSurveyRules(hub.desk.jdbi, hub.consent.trail(), hub.desk.clock);
        work = new SurveyWork(table, seal, hub.desk.register, hub.letters.places, hub.replies.courier);
        links = new AnsweringSurveys(
                table,
                seal,
                hub.desk.register,
                hub.spoken.messages,
                new Recoveries(
                        hub.desk.register,
                        hub.spoken.messages,
                        hub.spoken.threads,
                        hub.letters.places,
                        hub.consent.gate(),
                        hub.desk.clock),
                hub.desk.clock);
    }

    /** What fills the links in. */
    public static LateWords words(Jdbi jdbi, ConsentPorts consent, Clock clock) {
        return seal(new SurveyTable(jdbi, clock), consent);
    }

    private static SurveySeal seal(SurveyTable table, ConsentPorts consent) {
        return new SurveySeal(table, consent.links(), "https://help.example.com");
    }

    /** Asks whose turn it is, each in a transaction of its own. */
    public void ask() {
        hub.in(() -> work.due(ALL))
                .forEach(due -> hub.in(() -> {
                    work.ask(due);
                    return due;
                }));
    }
}

package th.sala.ticketing.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.report.Asking;
import th.sala.ticketing.survey.SurveyRule;
import th.sala.ticketing.survey.Surveys;
import th.sala.ticketing.ticket.TicketHead;

/** P8: who is erased leaves no row that leads to them, and every figure that they were a part of. */
class ErasedFiguresTest {
    private static final Pattern LINK = Pattern.compile("/me/surveys/([A-Za-z0-9_-]{43})");
    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final String OF_PERSON = """
        SELECT (SELECT count(*) FROM ticketing.survey WHERE customer = :person)
          + (SELECT count(*) FROM ticketing.fact_person WHERE customer = :person)
        """;

    private final Hub hub = new Hub();
    private final Surveys surveys = new Surveys(hub);
    private final TicketingDataHolder holder = new TicketingDataHolder(
            hub.desk.jdbi,
            hub.consent.subjects(),
            hub.spoken.held,
            hub.spoken.addressed,
            new TicketingExport(hub.desk.jdbi, hub.spoken.held, hub.intake.blobs),
            null);

    @Test
    void a_score_and_the_key_of_a_person_go_with_them_and_no_report_changes() {
        TicketHead ticket = scored(9);
        List<Map<String, Object>> before = reports();
        assertThat(rows(ticket)).isEqualTo(2);
        assertThat(before.get(0)).containsEntry("count", 1L).containsEntry("mean", 9.0);

        hub.in(() -> {
            hub.consent.subjects().markErased(ticket.customer());
            return holder.erase(ticket.customer());
        });

        assertThat(rows(ticket)).isZero();
        assertThat(reports()).isEqualTo(before);
    }

    private TicketHead scored(int score) {
        SurveyRule rule = new SurveyRule(hub.desk.team, true, false, 0, 5, 30);
        done(hub.in(() -> surveys.rules.write(new Caller("admin1", Set.of("admin"), Set.of()), rule)));
        TicketHead ticket = hub.delivered(Mails.aMail());
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        hub.pass(Duration.ofMinutes(1));
        surveys.ask();
        String link = hub.claimed().stream()
                .map(message -> LINK.matcher(message.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        done(hub.in(() -> surveys.links.answer(link, score, null)));
        return ticket;
    }

    private List<Map<String, Object>> reports() {
        return List.of("csat", "contact-frequency", "resolution-rate", "first-response", "activity").stream()
                .map(name -> Asking.total(hub, name, FIRST, FIRST.plusDays(30)))
                .toList();
    }

    private long rows(TicketHead ticket) {
        return hub.in(() -> hub.desk.jdbi.withHandle(handle -> handle.createQuery(OF_PERSON)
                .bind("person", ticket.customer().value())
                .mapTo(Long.class)
                .one()));
    }
}

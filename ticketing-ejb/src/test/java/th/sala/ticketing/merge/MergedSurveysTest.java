package th.sala.ticketing.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.survey.SurveyRule;
import th.sala.ticketing.survey.Surveys;
import th.sala.ticketing.ticket.TicketHead;

/** CU-1, FB-1: what a customer says about a ticket that went on in another one stands where colleagues read it. */
class MergedSurveysTest {
    private static final Pattern LINK = Pattern.compile("/api/v1/me/surveys/([A-Za-z0-9_-]{43})");

    private final Merging merging = new Merging();
    private final Hub hub = merging.hub;
    private final Surveys surveys = new Surveys(hub);
    private final String mail = "nok." + UUID.randomUUID() + "@example.com";
    private TicketHead asked;
    private TicketHead other;
    private String link;

    @BeforeEach
    void a_done_ticket_that_its_customer_was_asked_about_goes_on_in_another_one() {
        done(hub.in(() -> surveys.rules.write(
                new Caller("admin1", Set.of("admin"), Set.of()), new SurveyRule(hub.desk.team, true, false, 0, 5, 0))));
        asked = hub.delivered(Mails.aMail().from(mail));
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), asked.number(), "solved", null, null, null)));
        hub.claimed();
        hub.pass(Duration.ofMinutes(1));
        surveys.ask();
        link = hub.claimed().stream()
                .map(message -> LINK.matcher(message.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        hub.pass(Duration.ofMinutes(1));
        other = hub.delivered(Mails.aMail().from(mail));
        merging.merged(asked, other);
        hub.pass(Duration.ofMinutes(1));
    }

    @Test
    void the_answer_is_a_note_there_and_leaves_with_its_ticket_when_they_part() {
        done(hub.in(() -> surveys.links.answer(link, 9, "ขอบคุณค่ะ")));
        assertThat(texts(other)).anyMatch(text -> text.endsWith("ขอบคุณค่ะ"));

        merging.parted(asked);

        assertThat(texts(other)).noneMatch(text -> text.endsWith("ขอบคุณค่ะ"));
        assertThat(texts(asked)).anyMatch(text -> text.endsWith("ขอบคุณค่ะ"));
    }

    @Test
    void the_ticket_that_puts_a_low_score_right_can_be_answered() {
        done(hub.in(() -> surveys.links.answer(link, 2, "ช้ามาก")));
        UUID recovery = hub.in(() -> hub.desk.register.followUp(other.id())).orElseThrow();
        TicketHead opened = hub.in(() -> hub.desk.register.head(recovery)).orElseThrow();
        assertThat(texts(opened)).anyMatch(text -> text.endsWith("ช้ามาก"));
        done(hub.answered(opened, "ขออภัยค่ะ"));
    }

    private List<String> texts(TicketHead ticket) {
        return hub.messages(ticket).stream().map(MessageView::text).toList();
    }
}

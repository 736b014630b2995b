package th.sala.ticketing.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static th.sala.ticketing.processing.Hub.done;
import static th.sala.ticketing.processing.Hub.refusal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.conversation.MessageView;
import th.sala.ticketing.intake.Mails;
import th.sala.ticketing.outcome.Outcome;
import th.sala.ticketing.people.Caller;
import th.sala.ticketing.processing.Hub;
import th.sala.ticketing.reply.LateWords;
import th.sala.ticketing.reply.OutboundMessage;
import th.sala.ticketing.report.Asking;
import th.sala.ticketing.survey.SurveyLinks.Scored;
import th.sala.ticketing.ticket.TicketHead;
import th.sala.ticketing.ticket.TicketView;

/** Customers are asked once after their ticket is done, and what is bad is put right. */
class SurveysTest {
    private static final Pattern LINK = Pattern.compile("/api/v1/me/surveys/([A-Za-z0-9_-]{43})");
    private static final Caller ADMIN = new Caller("admin1", Set.of("admin"), Set.of());
    private static final LocalDate FIRST = LocalDate.parse("2026-12-01");
    private static final LocalDate LAST = FIRST.plusDays(30);

    private final Hub hub = new Hub();
    private final Surveys surveys = new Surveys(hub);

    @Test
    void scores_of_10_8_and_6_have_the_mean_8_and_0_and_11_are_refused_FB_1() {
        rule(true, false);
        List<String> links = Stream.generate(() -> asked(solved())).limit(3).toList();
        assertThat(refusal(answer(links.get(0), 0))).isEqualTo("invalid-score");
        assertThat(refusal(answer(links.get(0), 11))).isEqualTo("invalid-score");
        assertThat(refusal(answer(links.get(0), null))).isEqualTo("invalid-score");
        answers(links, 10, 8, 6);
        assertThat(report("csat"))
                .containsEntry("count", 3L)
                .containsEntry("mean", 8.0)
                .containsEntry("asked", 3L);
    }

    @Test
    void satisfaction_of_10_8_and_6_stands_on_the_scorecard_as_80_per_cent_KP_4() {
        rule(true, false);
        answers(Stream.generate(() -> asked(solved())).limit(3).toList(), 10, 8, 6);
        assertThat(Asking.row(hub, "scorecard", FIRST, LAST, "csat")).containsEntry("score", 80.0);
    }

    @Test
    void a_done_ticket_is_asked_about_once_and_answered_once_FB_1() {
        rule(true, false);
        TicketHead ticket = solved();
        String link = asked(ticket);
        done(answer(link, 9));
        assertThat(refusal(answer(link, 2))).isEqualTo("survey-over");
        done(hub.in(() -> hub.desk.desk.reopen(hub.agent(), ticket.number(), null, null)));
        solve(ticket);
        assertThat(sent()).isEmpty();
    }

    @Test
    void five_promoters_three_passives_and_two_detractors_are_30_FB_2() {
        rule(false, true);
        List<String> links = Stream.generate(() -> asked(solved())).limit(10).toList();
        answers(links, 9, 9, 9, 10, 10, 7, 8, 8, 0, 6);
        assertThat(report("nps"))
                .containsEntry("promoters", 5L)
                .containsEntry("passives", 3L)
                .containsEntry("detractors", 2L)
                .containsEntry("nps", 30.0);
    }

    @Test
    void a_low_score_opens_one_ticket_for_putting_it_right_and_a_better_one_none_FB_4() {
        rule(true, false);
        TicketHead ticket = solved();
        String link = asked(ticket);
        done(hub.in(() -> surveys.links.answer(link, 5, "ช้ามาก")));
        assertThat(refusal(answer(link, 1))).isEqualTo("survey-over");

        UUID recovery = hub.in(() -> hub.desk.register.followUp(ticket.id())).orElseThrow();
        TicketHead opened = hub.in(() -> hub.desk.register.head(recovery)).orElseThrow();
        TicketView view = done(hub.in(() -> hub.desk.desk.get(hub.agent(), opened.number())));
        assertThat(view.kind()).isEqualTo("complaint");
        assertThat(view.priority()).isEqualTo("high");
        assertThat(opened.customer()).isEqualTo(ticket.customer());
        assertThat(texts(opened)).anyMatch(text -> text.contains("5 จาก 10") && text.endsWith("ช้ามาก"));

        assertThat(opened.lastMessage()).isEqualTo(hub.messages(opened).get(0).id());
        assertThat(view.assignee()).isNull();
        done(hub.answered(opened, "ขออภัยค่ะ"));

        TicketHead other = solved();
        done(answer(asked(other), 6));
        assertThat(hub.in(() -> hub.desk.register.followUp(other.id()))).isEmpty();
    }

    @Test
    void what_the_customer_said_stands_in_the_conversation_and_the_link_does_not() {
        rule(true, false);
        TicketHead ticket = solved();
        done(answer(asked(ticket), 9));
        assertThat(texts(ticket)).anyMatch(text -> text.contains("/me/surveys/" + LateWords.PLACE));
        assertThat(texts(ticket)).noneMatch(text -> LINK.matcher(text).find());
        assertThat(texts(ticket)).contains("ลูกค้าให้คะแนนความพึงพอใจ 9 จาก 10");
    }

    @Test
    void nobody_is_asked_at_every_ticket() {
        rule(true, false);
        TicketHead ticket = solved();
        asked(ticket);
        TicketHead again = hub.delivered(Mails.aMail().from(address(ticket)));
        solve(again);
        assertThat(sent()).isEmpty();
        hub.pass(Duration.ofDays(31));
        TicketHead later = hub.delivered(Mails.aMail().from(address(ticket)));
        solve(later);
        assertThat(sent()).hasSize(1);
    }

    @Test
    @Tag("P32.1")
    void whoever_objected_to_what_improves_the_service_is_not_asked() {
        rule(true, false);
        TicketHead ticket = hub.delivered(Mails.aMail());
        hub.in(() -> hub.consent.blocks().object(ticket.customer(), "service-improvement", "subject", null));
        solve(ticket);
        assertThat(sent()).isEmpty();
    }

    @Test
    @Tag("P34.1")
    void whoever_is_restricted_is_not_asked() {
        rule(true, false);
        TicketHead ticket = hub.delivered(Mails.aMail());
        solve(ticket);
        hub.in(() -> hub.consent.blocks().restrict(ticket.customer(), "subject", null));
        assertThat(sent()).isEmpty();
    }

    @Test
    void a_team_that_asks_nobody_asks_nobody_and_a_link_ends_after_14_days() {
        solve(hub.delivered(Mails.aMail()));
        assertThat(sent()).isEmpty();
        rule(true, false);
        assertThat(sent()).isEmpty();
        String link = asked(solved());
        hub.pass(Duration.ofDays(14));
        assertThat(hub.in(() -> surveys.links.look(link)).orElseThrow().open()).isFalse();
        assertThat(refusal(answer(link, 9))).isEqualTo("survey-over");
        assertThat(hub.in(() -> surveys.links.look("x".repeat(43)))).isEmpty();
    }

    @Test
    void an_answer_belongs_to_whoever_had_the_ticket_when_its_customer_was_asked() {
        rule(true, false);
        TicketHead ticket = solved();
        String link = asked(ticket);
        done(hub.in(() -> surveys.rules.write(ADMIN, new SurveyRule(hub.desk.team, true, false, 60, 9, 30))));
        done(hub.in(() -> hub.desk.desk.reopen(hub.agent(), ticket.number(), null, null)));
        done(hub.in(() -> hub.desk.desk.assign(hub.agent(), ticket.number(), hub.desk.colleague, null, null, null)));
        done(answer(link, 8));
        assertThat(report("csat")).containsEntry("low", 0L);
        assertThat(hub.in(() -> hub.desk.register.followUp(ticket.id()))).isEmpty();
    }

    @Test
    void whoever_is_erased_gets_no_new_row() {
        rule(true, false);
        TicketHead ticket = hub.delivered(Mails.aMail());
        solve(ticket);
        hub.in(() -> {
            hub.consent.subjects().markErased(ticket.customer());
            return null;
        });
        surveys.ask();
        long rows = hub.in(() -> hub.desk.jdbi.withHandle(
                handle -> handle.createQuery("SELECT count(*) FROM ticketing.survey WHERE ticket = :ticket")
                        .bind("ticket", ticket.id())
                        .mapTo(Long.class)
                        .one()));
        assertThat(rows).isZero();
    }

    @Test
    void a_rule_outside_of_its_limits_changes_nothing() {
        SurveyRule wild = new SurveyRule(hub.desk.team, true, null, -1, 11, 366);
        assertThat(refusal(hub.in(() -> surveys.rules.write(ADMIN, wild)))).isEqualTo("unusable-survey");
        SurveyRule nobodys = new SurveyRule("no-such-team", true, false, 0, 5, 30);
        assertThat(refusal(hub.in(() -> surveys.rules.write(ADMIN, nobodys)))).isEqualTo("unknown-team");
    }

    private void rule(boolean csat, boolean nps) {
        done(hub.in(() -> surveys.rules.write(ADMIN, new SurveyRule(hub.desk.team, csat, nps, 60, 5, 30))));
    }

    private TicketHead solved() {
        TicketHead ticket = hub.delivered(Mails.aMail());
        solve(ticket);
        return ticket;
    }

    private void solve(TicketHead ticket) {
        done(hub.in(() -> hub.desk.desk.resolve(hub.agent(), ticket.number(), "solved", null, null, null)));
        hub.claimed();
        surveys.ask();
        assertThat(hub.claimed()).isEmpty();
        hub.pass(Duration.ofHours(1));
    }

    private String asked(TicketHead ticket) {
        List<String> links = sent();
        assertThat(links).as(() -> "asked about " + ticket.number()).hasSize(1);
        return links.get(0);
    }

    private List<String> sent() {
        surveys.ask();
        surveys.ask();
        return hub.claimed().stream()
                .map(OutboundMessage::text)
                .map(LINK::matcher)
                .filter(Matcher::find)
                .map(link -> link.group(1))
                .toList();
    }

    private Outcome<Scored> answer(String link, Integer score) {
        return hub.in(() -> surveys.links.answer(link, score, null));
    }

    private void answers(List<String> links, Integer... scores) {
        for (int at = 0; at < scores.length; at++) {
            done(answer(links.get(at), scores[at]));
        }
    }

    private List<String> texts(TicketHead ticket) {
        return hub.messages(ticket).stream().map(MessageView::text).toList();
    }

    private String address(TicketHead ticket) {
        return hub.spoken
                .messages
                .newest(ticket.id())
                .orElseThrow()
                .envelope()
                .from()
                .value();
    }

    private Map<String, Object> report(String name) {
        return Asking.total(hub, name, FIRST, LAST);
    }
}

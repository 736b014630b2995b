package th.sala.web.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.survey.SurveyKind;
import th.sala.web.page.LinkPage;

class SurveyPageTest {
    private static final Pattern SCORES = Pattern.compile("type=\"radio\"");
    private final SurveyPage thai = new SurveyPage(new LinkPage(false), "token");

    @Test
    void satisfaction_is_1_to_10_and_a_recommendation_0_to_10_FB_1_FB_2() {
        assertThat(SCORES.matcher(thai.asking(SurveyKind.CSAT).body()).results())
                .hasSize(10);
        assertThat(SCORES.matcher(thai.asking(SurveyKind.NPS).body()).results()).hasSize(11);
        assertThat(thai.asking(SurveyKind.CSAT).body()).doesNotContain("value=\"0\"");
    }

    @Test
    void the_form_leads_to_the_page_of_the_same_link_from_wherever_it_is_shown() {
        assertThat(thai.asking(SurveyKind.CSAT).body()).contains("action=\"token/page\"");
        assertThat(thai.again(SurveyKind.CSAT).body()).contains("action=\"../token/page\"");
    }
}

package th.sala.web.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.LinkStanding;
import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.subject.SubjectId;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;

/** Whoever is asked reads whose consent it is; nobody is named. */
@Tag("P20.3")
class QuestionPageTest {
    private final SubjectId person = new SubjectId(UUID.randomUUID());
    private final SubjectId representative = new SubjectId(UUID.randomUUID());

    @Test
    void a_representative_is_asked_for_whom_they_represent_whether_it_goes_on_or_is_confirmed() {
        assertThat(thai(representative, true).heading()).contains("แทนผู้อื่น");
        assertThat(thai(representative, true).body())
                .contains("ที่ท่านให้แทนผู้ที่ท่านเป็นผู้แทนจะหมดอายุ", "ยินยอมแทนต่อ")
                .doesNotContain("ความยินยอมของท่าน");
        assertThat(thai(representative, false).body()).contains("ยืนยันว่าฉันยินยอมแทน");
        assertThat(english(representative, true).body())
                .contains("for the person you represent", "I agree for them again")
                .doesNotContain("Your consent");
    }

    @Test
    void the_person_is_asked_about_their_own() {
        assertThat(thai(person, true).body())
                .contains("ความยินยอมของท่านจะหมดอายุ")
                .doesNotContain("แทน");
        assertThat(english(person, false).body()).contains("Yes, I agree").doesNotContain("represent");
    }

    @Test
    @Tag("P20.2")
    void a_minors_half_says_that_it_waits_for_the_other() {
        assertThat(new QuestionPage(new LinkPage(true)).half().body()).contains("once the other one agrees too");
        assertThat(new QuestionPage(new LinkPage(false)).half().body()).contains("เมื่ออีกฝ่ายยินยอมด้วย");
    }

    private PageText thai(SubjectId asked, boolean renewal) {
        return new QuestionPage(new LinkPage(false)).asking(question(asked, renewal));
    }

    private PageText english(SubjectId asked, boolean renewal) {
        return new QuestionPage(new LinkPage(true)).asking(question(asked, renewal));
    }

    private Question question(SubjectId asked, boolean renewal) {
        return new Question(
                UUID.randomUUID(),
                person,
                asked,
                "marketing-email",
                "ข่าวสารทางอีเมล",
                "News by e-mail",
                renewal,
                "general/1",
                "th",
                "email",
                Instant.parse("2026-12-22T05:00:00Z"),
                LinkStanding.OPEN);
    }
}

package th.sala.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import th.sala.consent.key.LinkStanding;
import th.sala.web.problem.ProblemException;

class LinkPageTest {
    private static final LinkPage THAI = LinkPage.in(List.of());

    @Test
    void a_page_is_thai_unless_the_reader_puts_english_first() {
        assertThat(LinkPage.in(List.of(Locale.JAPANESE)).either("ไทย", "English"))
                .isEqualTo("ไทย");
        assertThat(LinkPage.in(List.of(Locale.forLanguageTag("th-TH"), Locale.ENGLISH))
                        .english())
                .isFalse();
        assertThat(LinkPage.in(List.of(Locale.JAPANESE, Locale.UK, Locale.forLanguageTag("th")))
                        .english())
                .isTrue();
    }

    @Test
    void a_link_that_never_was_is_not_found() {
        assertThatThrownBy(() -> THAI.behind(LinkStanding.UNKNOWN, page -> null, page -> null))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void words_from_elsewhere_are_text_and_a_button_posts_to_its_own_address() {
        var text = PageText.saying("1 < 2", "จะไม่ได้รับ <b>ข่าวสาร</b>").andButton("ส่ง & ปิด");
        assertThat(text.body()).isEqualTo("""
                <p>จะไม่ได้รับ &lt;b&gt;ข่าวสาร&lt;/b&gt;</p>
                <form method="post"><button type="submit">ส่ง &amp; ปิด</button></form>
                """);
        assertThat(PageShell.around("th", text.heading(), text.body())).contains("<title>1 &lt; 2</title>");
    }
}

package th.sala.ticketing.reply;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HtmlPartTest {

    @Test
    void text_becomes_paragraphs_and_nothing_in_it_becomes_markup() {
        assertThat(HtmlPart.ofText("สวัสดี <b>\nบรรทัดสอง\n\nย่อหน้า & ใหม่"))
                .isEqualTo("<p>สวัสดี &lt;b&gt;<br>บรรทัดสอง</p>\n<p>ย่อหน้า &amp; ใหม่</p>");
    }

    @Test
    void what_could_act_is_taken_out_of_html() {
        assertThat(HtmlPart.cleaned("<p onclick=x()>ราคา<script>x()</script> <a href='javascript:x()'>ดู</a></p>"))
                .isEqualTo("<p>ราคา <a>ดู</a></p>");
    }

    @Test
    void html_alone_gets_a_text_with_its_lines() {
        assertThat(Body.of(null, "<p>หนึ่ง</p><p>สอง<br>สาม</p>"))
                .hasValueSatisfying(body -> assertThat(body.text()).isEqualTo("หนึ่ง\nสอง\nสาม"));
    }

    @Test
    void nothing_written_is_nothing() {
        assertThat(Body.of("  ", null)).isEmpty();
    }
}

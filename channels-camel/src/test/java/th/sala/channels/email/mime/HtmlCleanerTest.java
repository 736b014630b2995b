package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlCleanerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "<svg onload=alert(1)><a xlink:href='javascript:alert(1)'>x</a></svg>",
                "<iframe src=https://evil.test></iframe>",
                "<form action=https://evil.test><input name=password></form>",
                "<meta http-equiv=refresh content='0;url=https://evil.test'>",
                "<base href=https://evil.test/>",
                "<link rel=stylesheet href=https://evil.test/x.css>",
                "<style>@import 'https://evil.test/x.css'</style>",
                "<p style=\"background:url(https://evil.test/x)\">x</p>",
                "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>",
                "<object data=https://evil.test></object><embed src=https://evil.test>"
            })
    void nothing_runs_and_nothing_is_loaded(String html) {
        assertThat(HtmlCleaner.clean(html))
                .doesNotContainIgnoringCase("alert(1)\"")
                .doesNotContain(
                        "<script", "onerror", "onload", "javascript:", "<iframe", "<form", "<input", "<meta", "<base")
                .doesNotContain("<link", "<style", "url(", "<svg", "<math", "<object", "<embed", " src=");
    }

    @Test
    void images_keep_their_place_but_not_their_source() {
        assertThat(HtmlCleaner.clean("<img src=\"https://example.com/a.png\" alt=\"A\"><img src=\"cid:logo@x\">"))
                .isEqualTo(
                        "<img data-remote-src=\"https://example.com/a.png\" alt=\"A\" /><img data-cid=\"logo&#64;x\" />");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img alt=\"src\" src=\"https://evil.test/a\">",
                "<img alt='src' src='https://evil.test/a'>",
                "<img alt=src src=https://evil.test/a>",
                "<img alt=\"x src=https://evil.test/b\" src=\"https://evil.test/a\">",
                "<img title=src alt=src width=src src=https://evil.test/a>",
                "<img src=\"https://evil.test/a\" src=\"https://evil.test/b\">",
                "<img src=\"cid:x\" alt=src src=\"https://evil.test/a\">",
                "<img alt=src\n\tsrc\n=\n'https://evil.test/a'>",
                "<IMG ALT=SRC SRC=HTTPS://evil.test/a>",
                "<img/alt=src/src=\"https://evil.test/a\">",
                "<img alt src src=https://evil.test/a>"
            })
    void no_image_keeps_a_source_whatever_its_attributes_are_called_or_say(String html) {
        assertThat(Jsoup.parseBodyFragment(HtmlCleaner.clean(html)).select("[src]"))
                .isEmpty();
    }

    @Test
    void ordinary_formatting_stays() {
        String html = "<p align=\"center\">สวัสดี <b>ครับ</b></p><table><tbody><tr><td>1</td></tr></tbody></table>";
        assertThat(HtmlCleaner.clean(html)).isEqualTo(html);
        assertThat(HtmlCleaner.clean("<a href=\"https://example.com\">x</a>")).contains("noopener", "noreferrer");
    }
}

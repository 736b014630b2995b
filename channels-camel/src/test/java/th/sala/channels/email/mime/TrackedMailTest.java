package th.sala.channels.email.mime;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import th.sala.ticketing.intake.InboundMessage;

/** CH-10: what a mail about customer care hides in itself to tell its sender who reads it. */
class TrackedMailTest {
    /** A pixel in the middle of a sentence, once as a picture of no size and once in each other way of loading it. */
    private static final String MAIL = """
            <html><head><link rel="preload" as="image" href="https://tracker.test/p.gif?who=7&at=head">
            <style>body { background: url(https://tracker.test/p.gif?who=7&at=style) }</style></head>
            <body background="https://tracker.test/p.gif?who=7&at=body">
            <p>การดูแลลูกค้าที่ดี<img width="1" height="1" style="display:none" alt="" \
            src="https://tracker.test/p.gif?who=7&amp;at=img" srcset="https://tracker.test/p.gif?who=7&amp;at=set 2x">\
            เริ่มจากการรับฟัง</p>
            <picture><source srcset="https://tracker.test/p.gif?who=7&at=source"></picture>
            <video poster="https://tracker.test/p.gif?who=7&at=poster"></video>
            <table background="https://tracker.test/p.gif?who=7&at=table"><tr><td>1</td></tr></table>
            <div style="background-image:url('//tracker.test/p.gif?who=7&at=div')">&nbsp;</div>
            <script>new Image().src = "https://tracker.test/p.gif?who=7&at=script";</script>
            <noscript><img src="https://tracker.test/p.gif?who=7&at=noscript"></noscript>
            <p>ขอบคุณค่ะ</p></body></html>
            """;

    private final InboundMessage stored = MailText.mail()
            .with("From: malee@example.com")
            .with("To: support@sala.test")
            .with("Subject: =?utf-8?B?4LiB4Liy4Lij4LiU4Li54LmB4Lil4Lil4Li54LiB4LiE4LmJ4Liy?=")
            .with("Content-Type: text/html; charset=utf-8")
            .read(MAIL);

    @Test
    void what_is_stored_asks_for_no_remote_image_and_holds_no_script_CH_10() {
        Document shown = Jsoup.parseBodyFragment(stored.html());

        assertThat(shown.select("[src], [srcset], [poster], [background], [style], [ping], [action]"))
                .isEmpty();
        assertThat(shown.select("script, noscript, style, link, source, video, iframe, object, embed, svg, meta, base"))
                .isEmpty();
        assertThat(shown.getAllElements())
                .allMatch(element -> element.attributes().asList().stream()
                        .noneMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(shown.select("img")).allMatch(image -> image.hasAttr("data-remote-src"));
    }

    @Test
    void its_words_stay_and_its_text_names_no_tracker_CH_10() {
        assertThat(stored.html()).contains("การดูแลลูกค้าที่ดี", "เริ่มจากการรับฟัง", "ขอบคุณค่ะ");
        assertThat(stored.text())
                .contains("การดูแลลูกค้าที่ดี", "เริ่มจากการรับฟัง", "ขอบคุณค่ะ")
                .doesNotContain("tracker.test", "script", "Image()");
    }
}

package th.sala.channels.email;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import th.sala.channels.outbound.OutboundMail;
import th.sala.channels.outbound.PortalWay;

class MailFooterTest {
    private static final String CUSTOMER = "customer1@example.com";

    private final MailFooter footer = new MailFooter(new PortalWay("https://help.example.com"));

    @Test
    void below_every_mail_stand_the_ways_into_the_portal() {
        assertThat(footer.below(OutboundMail.to(CUSTOMER).build())).isEqualTo("""
                สวัสดีค่ะ
                พัสดุถึงแล้วนะคะ

                --\s
                ติดตามเรื่องและตอบกลับ: https://help.example.com/portal/
                ความยินยอมและสิทธิในข้อมูลของท่าน: https://help.example.com/portal/#/preferences
                """);
    }

    @Test
    @Tag("P19.6")
    void mail_that_rests_on_consent_says_how_to_end_it_where_it_is_read() {
        String link = "https://help.example.com/api/v1/unsubscribe/token";
        var offer = OutboundMail.to(CUSTOMER)
                .html("<html><body><p>ลด 20%</p></body></html>")
                .endedBy(link)
                .build();
        assertThat(footer.below(offer)).endsWith("\nไม่รับข้อความแบบนี้อีก: " + link + "\n");
        assertThat(footer.belowHtml(offer))
                .startsWith("<html><body><p>ลด 20%</p><p>-- ")
                .endsWith("<br><a href=\"" + link + "\">ไม่รับข้อความแบบนี้อีก</a></p></body></html>");
    }
}

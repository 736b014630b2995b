package th.sala.ticketing.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P19.6: precision first. Withdrawing by mistake is worse than asking once more. */
class NoMoreNewsTest {

    @ParameterizedTest
    @Tag("P19.6")
    @ValueSource(
            strings = {
                "ไม่รับข่าวสาร",
                "ยกเลิกรับข่าวสาร",
                " ไม่รับข่าวสารค่ะ ",
                "ไม่รับข่าวสารครับ",
                "ไม่รับข่าวสารแล้วนะคะ",
                "ไม่ รับ ข่าวสาร",
                "ไม่รับ\u200Bข่าวสาร",
                "\uFEFFไม่รับข่าวสาร",
                "ไม่รับข่าวสาร...",
                "ขอยกเลิกการรับข่าวสารค่ะ",
                "ขอยกเลิกรับข่าวสารด้วยค่ะ ขอบคุณค่ะ",
                "ไม่ต้องการรับโปรโมชั่นแล้วครับ",
                "ไม่อยากได้รับข้อความโฆษณาอีก",
                "หยุดส่งโฆษณา",
                "ไม่รับข้อความโปรโมชั่น",
                "ไม่รับโปรโมชั่นทางไลน์ค่ะ",
                "อย่าส่งข่าวสารมาอีก",
                "เลิกส่งโปรโมชั่นมาอีกนะคะ",
                "ขอถอนความยินยอมการตลาด",
                "ไม่ต้องส่งโปรโมชั่นแล้ว",
                "ไม่ต้องส่งโปรโมชั่นมาให้แล้วนะคะ",
                "ไม่ต้องส่งข่าวสารมาแล้วคร้าบ",
                "ไม่รับข่าวสารและโปรโมชั่นค้า",
                "ยกเลิกการรับข่าวสารทาง SMS ค่ะ",
                "ยกเลิกรับข่าวสารทางอีเมล์ครับ",
                "ขอยกเลิกการสมัครรับข่าวสารครับ",
                "ยกเลิกการติดตามข่าวสาร"
            })
    void a_message_that_says_nothing_else_is_a_withdrawal_in_thai(String words) {
        assertThat(NoMoreNews.in(words)).contains("th");
    }

    @ParameterizedTest
    @Tag("P19.6")
    @ValueSource(
            strings = {
                "unsubscribe",
                "UNSUBSCRIBE",
                "Unsubscribe.",
                "Please unsubscribe me",
                "unsubscribe me please, thanks",
                "stop sending me offers",
                "No more newsletters!",
                "Please do not send me any marketing",
                "don\u2019t send me news",
                "Unsubscribe me from your mailing list",
                "I want to unsubscribe.",
                "Please remove me from your mailing list"
            })
    void and_in_english(String words) {
        assertThat(NoMoreNews.in(words)).contains("en");
    }

    @ParameterizedTest
    @Tag("P19.6")
    @ValueSource(
            strings = {
                "ยกเลิก",
                "ยกเลิกค่ะ",
                "หยุด",
                "stop",
                "STOP",
                "ยกเลิกการติดตาม",
                "ยกเลิกสมัคร",
                "ยกเลิกการติดตามพัสดุ",
                "ไม่ต้องส่งมาแล้ว",
                "ไม่ต้องส่งสินค้ามาให้แล้วค่ะ",
                "ไม่รับข่าวสารทาง SMS แต่ทางอีเมลรับค่ะ",
                "remove me from the order",
                "I want to unsubscribe from plan B",
                "cancel",
                "ไม่รับ",
                "ไม่รับข้อเสนอครับ",
                "ไม่รับโปรค่ะ",
                "ไม่รับโปรโมชั่นค่ะ",
                "ไม่ต้องการรับโปรโมชั่นค่ะ",
                "ยกเลิกรับโปร",
                "ขอยกเลิกการรับโปรโมชั่น",
                "ไม่อยากได้รับข้อเสนอ",
                "ไม่ต้องส่งข้อเสนอมา",
                "no more offers",
                "ไม่รับข่าวสารคืออะไรคะ",
                "ไม่รับข่าวสาร?",
                "กดไม่รับข่าวสารตรงไหน",
                "ทำไมยังส่งโปรโมชั่นมาอีก",
                "ยกเลิกการไม่รับข่าวสาร",
                "อยากรับข่าวสารค่ะ",
                "รับข่าวสาร",
                "ไม่ได้รับข่าวสารเลย",
                "ไม่ได้รับข่าวเรื่องพัสดุเลยค่ะ",
                "ไม่รับข่าวสาร แต่ช่วยตามพัสดุให้ด้วย",
                "unsubscribe and refund my order",
                "how do I unsubscribe?",
                "I cannot unsubscribe",
                "stop the delivery please",
                "do not unsubscribe me",
                ""
            })
    void whatever_says_anything_else_is_none(String words) {
        assertThat(NoMoreNews.in(words)).isEmpty();
    }

    @Test
    @Tag("P19.6")
    void of_a_hundred_messages_that_cancel_something_about_an_order_none_is_a_withdrawal() {
        List<String> messages = orders();

        assertThat(messages).hasSize(100).allMatch(words -> words.contains("ยกเลิก"));
        assertThat(messages)
                .allSatisfy(words -> assertThat(NoMoreNews.in(words)).isEmpty());
    }

    /** What people write about orders, bookings, repairs and parcels. */
    static List<String> orders() {
        List<String> said = List.of(
                "ยกเลิก%s",
                "ขอยกเลิก%sค่ะ",
                "ยกเลิก%sได้ไหมคะ",
                "ต้องการยกเลิก%sครับ",
                "รบกวนยกเลิก%sให้ด้วยนะคะ",
                "ยกเลิก%sแล้วจะได้เงินคืนเมื่อไหร่",
                "ทำไม%sถูกยกเลิก",
                "ร้านยกเลิก%sเองโดยไม่แจ้ง",
                "ไม่รับ%sแล้ว ยกเลิกเลยค่ะ",
                "ยกเลิก%s แล้วสั่งใหม่");
        List<String> things = List.of(
                "คำสั่งซื้อ",
                "ออเดอร์ 8841",
                "การจองคิว",
                "นัดซ่อม",
                "พัสดุ",
                "รายการเมื่อวาน",
                "สินค้าชิ้นที่สอง",
                "การคืนสินค้า",
                "ใบเสนอราคา",
                "สมาชิกรายเดือน");
        return said.stream()
                .flatMap(words -> things.stream().map(words::formatted))
                .flatMap(Stream::of)
                .toList();
    }
}

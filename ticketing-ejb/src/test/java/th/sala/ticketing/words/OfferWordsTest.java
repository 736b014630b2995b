package th.sala.ticketing.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** PD-3: what only offers say is seen, and answers are left alone. */
class OfferWordsTest {

    @ParameterizedTest
    @Tag("P21.1")
    @ValueSource(
            strings = {
                "ซื้อ 1 แถม 1 ทั้งร้านค่ะ",
                "ช่วงนี้ซื้อ 2 ชิ้น แถม 1 นะคะ",
                "ลดสูงสุด 70% ถึงสิ้นเดือน",
                "ลดกระหน่ำทั้งร้าน",
                "รับคูปองส่วนลด 100 บาท สำหรับการสั่งซื้อครั้งถัดไป",
                "โปรโมชั่นพิเศษสำหรับคุณ",
                "ข้อเสนอพิเศษเฉพาะลูกค้าคนสำคัญ",
                "สมัครวันนี้รับฟรีหมอนหนึ่งใบ",
                "ช้อปเลยค่ะ",
                "ราคา 99 บาท เฉพาะวันนี้เท่านั้น",
                "ขอแนะนำสินค้าใหม่ล่าสุดของเราค่ะ",
                "ผ่อน 0% นาน 10 เดือน",
                "ลด\u200Bสูงสุด 50%",
                "Buy one get one free this week",
                "Save 30% on your next order",
                "Up to 50% off everything",
                "ลดแรง 50% ทั้งร้าน",
                "A limited-time offer",
                "Shop now!",
                "Introducing our new lamp",
                "Today only: free delivery"
            })
    void an_offer_is_seen(String text) {
        assertThat(OfferWords.in(text)).isNotEmpty();
    }

    @ParameterizedTest
    @Tag("P21.1")
    @ValueSource(
            strings = {
                "พัสดุของท่านจะถึงพรุ่งนี้ค่ะ",
                "ส่วนลดที่ใช้ไปแล้วจะคืนเป็นเงินสดค่ะ",
                "โปรโมชั่นที่ท่านสอบถามหมดเขตแล้วค่ะ",
                "โค้ดส่วนลดของท่านใช้ไม่ได้เพราะหมดอายุ เราออกโค้ดใหม่ให้แล้ว",
                "ยอดที่ต้องชำระหลังหักส่วนลด 20% คือ 800 บาท",
                "ราคาพิเศษที่แจ้งไว้เป็นของใบเสนอราคาเดิมค่ะ",
                "ท่านซื้อ 2 ชิ้น เราส่งผิดไป 1 ชิ้น",
                "ของแถมจะส่งตามไปภายใน 3 วัน",
                "สินค้ารุ่นใหม่จะเปลี่ยนให้แทนตัวที่ชำรุด",
                "วันนี้เท่านั้นที่ช่างว่าง สะดวกไหมคะ",
                "การผ่อนชำระของท่านงวดที่ 3 เรียบร้อยแล้ว",
                "สั่งซื้อวันนี้จัดส่งพรุ่งนี้ค่ะ",
                "ระบบลดค่าบริการให้แล้ว 15%",
                "The discount you asked about has ended.",
                "Your order was 20% off, so the refund is 800 baht.",
                "We offer our apologies and a full refund.",
                "The new lamp is on its way.",
                "You can order a replacement today.",
                "Your special request is noted.",
                "Our shop is now open again.",
                "ตัวกรองนี้ลดแรงดันน้ำได้เล็กน้อยค่ะ",
                "แผ่นรองช่วยลดแรงกระแทก",
                "In the cold the battery may lose up to 20 % of its charge.",
                "The humidity may be up to 80%.",
                ""
            })
    void an_answer_is_left_alone(String text) {
        assertThat(OfferWords.in(text)).isEmpty();
    }
}

package th.sala.web.consent;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import th.sala.consent.purpose.PurposeInForce;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;

/** What whoever wants no more news reads. */
final class UnsubscribePage {

    private UnsubscribePage() {}

    static PageText asking(LinkPage page) {
        return PageText.saying(
                        page.either(
                                "ไม่ต้องการรับข้อความแบบนี้อีกใช่หรือไม่", "Do you want no more of these messages?"),
                        page.either(
                                "เรื่องที่ท่านติดต่อเรายังได้รับคำตอบตามปกติ และท่านเปลี่ยนใจได้ทุกเมื่อ",
                                "We go on answering whatever you write to us about. You can change your mind at any"
                                        + " time."))
                .andButton(page.either("ไม่รับอีก", "Send me no more of these"));
    }

    /** @param undo address of the link that takes it back; null when there is nothing to take back */
    static PageText done(LinkPage page, List<PurposeInForce> purposes, String undo) {
        var heading = page.either("ยกเลิกให้เรียบร้อยแล้ว", "You will get no more of these.");
        var meaning = purposes.stream()
                .map(purpose -> page.either(purpose.withdrawalConsequenceTh(), purpose.withdrawalConsequenceEn()))
                .filter(Objects::nonNull)
                .map(PageText::paragraph)
                .collect(Collectors.joining());
        var done = new PageText(heading, meaning);
        return undo == null
                ? done
                : done.and(PageText.link(undo, page.either("กดผิด ต้องการรับตามเดิม", "I did not mean this")));
    }

    static PageText askingBack(LinkPage page) {
        return PageText.saying(
                        page.either("ต้องการกลับไปรับตามเดิมใช่หรือไม่", "Get these messages again?"),
                        page.either(
                                "ท่านจะได้รับเฉพาะสิ่งที่เคยยินยอมไว้ก่อนหน้านี้",
                                "You get what you had agreed to before, and nothing else."))
                .andButton(page.either("รับตามเดิม", "Send them to me again"));
    }

    static PageText back(LinkPage page) {
        return PageText.saying(
                page.either("เรียบร้อยแล้ว กลับเป็นตามเดิมแล้ว", "Thank you, it is as it was before."),
                page.either("ท่านปิดหน้านี้ได้แล้ว", "You may close this page."));
    }

    /** Seven days are over, or it was taken back before. */
    static PageText gone(LinkPage page) {
        return PageText.saying(
                page.either("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link is no longer valid."),
                page.either(
                        "หากต้องการรับข่าวสารอีก โปรดแจ้งเราได้ทุกช่องทาง",
                        "Tell us on any channel if you want our news again."));
    }
}

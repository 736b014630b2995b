package th.sala.web.customer;

import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;

/** What whoever opened a signed link reads. */
final class ConfirmationPage {

    private ConfirmationPage() {}

    static PageText asking(LinkPage page) {
        return PageText.saying(
                        page.either("ช่องทางนี้เป็นของท่านใช่หรือไม่", "Is this contact point yours?"),
                        page.either(
                                "มีผู้ติดต่อเราและแจ้งว่าช่องทางนี้เป็นของตน หากเป็นท่าน โปรดกดปุ่มด้านล่าง"
                                        + " หากไม่ใช่ท่าน โปรดปิดหน้านี้",
                                "Somebody contacted us and says that this contact point is theirs. If that was you,"
                                        + " press the button below. If it was not you, close this page."))
                .andButton(page.either("ยืนยันว่าเป็นฉัน", "Yes, that was me"));
    }

    static PageText confirmed(LinkPage page) {
        return PageText.saying(
                page.either("ขอบคุณ ยืนยันเรียบร้อยแล้ว", "Thank you, it is confirmed."),
                page.either("ท่านปิดหน้านี้ได้แล้ว", "You may close this page."));
    }

    /** The link was used, or expired. */
    static PageText gone(LinkPage page) {
        return PageText.saying(
                page.either("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link is no longer valid."),
                page.either("โปรดขอลิงก์ใหม่จากเจ้าหน้าที่", "Ask the service desk for a new one."));
    }
}

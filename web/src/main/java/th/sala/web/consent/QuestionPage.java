package th.sala.web.consent;

import th.sala.consent.ledger.AgreementLinks.Question;
import th.sala.consent.time.ToldMoment;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;

/** What whoever is asked about a consent reads. */
record QuestionPage(LinkPage page) {

    PageText asking(Question question) {
        if (question.renewal()) {
            return question.forAnother() ? askingTheRepresentativeToGoOn(question) : askingToGoOn(question);
        }
        return question.forAnother() ? askingTheRepresentative(question) : askingToConfirm(question);
    }

    private PageText askingToGoOn(Question question) {
        var until = ToldMoment.of(question.until(), page.language());
        return new PageText(page.either("ต้องการรับต่อหรือไม่", "Shall it go on?"), about(question))
                .and(PageText.paragraph(page.either(
                        "ความยินยอมของท่านจะหมดอายุ " + until + " หากไม่ต้องการรับต่อ ไม่ต้องทำอะไร",
                        "Your consent ends on " + until + ". If it shall not go on, you need not do anything.")))
                .and(notice(question))
                .andButton(page.either("ยินยอมต่อ", "I agree again"));
    }

    private PageText askingTheRepresentativeToGoOn(Question question) {
        var until = ToldMoment.of(question.until(), page.language());
        return new PageText(
                        page.either(
                                "ความยินยอมที่ท่านให้แทนผู้อื่น ต้องการให้มีผลต่อหรือไม่",
                                "Shall the consent you gave for somebody else go on?"),
                        about(question))
                .and(PageText.paragraph(page.either(
                        "ความยินยอมที่ท่านให้แทนผู้ที่ท่านเป็นผู้แทนจะหมดอายุ " + until
                                + " หากไม่ต้องการให้มีผลต่อ ไม่ต้องทำอะไร",
                        "The consent you gave for the person you represent ends on " + until
                                + ". If it shall not go on, you need not do anything.")))
                .and(notice(question))
                .andButton(page.either("ยินยอมแทนต่อ", "I agree for them again"));
    }

    private PageText askingToConfirm(Question question) {
        return new PageText(page.either("ยืนยันความยินยอมของท่าน", "Please confirm your consent"), about(question))
                .and(
                        PageText.paragraph(
                                page.either(
                                        "เจ้าหน้าที่บันทึกไว้ว่าท่านยินยอม หากใช่ โปรดกดยืนยัน หากไม่ใช่ ปิดหน้านี้ได้ ถือว่าท่านไม่ได้ยินยอม",
                                        "A colleague noted that you agreed to this. If so, please confirm. If not, close this page: then you have not agreed.")))
                .and(notice(question))
                .andButton(page.either("ยืนยันว่าฉันยินยอม", "Yes, I agree"));
    }

    private PageText askingTheRepresentative(Question question) {
        return new PageText(
                        page.either(
                                "ยืนยันความยินยอมที่ท่านให้แทนผู้อื่น",
                                "Please confirm the consent you gave for somebody else"),
                        about(question))
                .and(
                        PageText.paragraph(
                                page.either(
                                        "เจ้าหน้าที่บันทึกไว้ว่าท่านยินยอมแทนผู้ที่ท่านเป็นผู้แทน หากใช่ โปรดกดยืนยัน หากไม่ใช่ ปิดหน้านี้ได้ ถือว่าท่านไม่ได้ยินยอม",
                                        "A colleague noted that you agreed to this for the person you represent. If so, please confirm. If not, close this page: then you have not agreed.")))
                .and(notice(question))
                .andButton(page.either("ยืนยันว่าฉันยินยอมแทน", "Yes, I agree for them"));
    }

    /** A minor's word and the guardian's are both needed. */
    PageText half() {
        return PageText.saying(
                page.either("ขอบคุณ บันทึกคำตอบของท่านแล้ว", "Thank you, your answer is recorded."),
                page.either(
                        "ความยินยอมจะมีผลเมื่ออีกฝ่ายยินยอมด้วย", "The consent holds once the other one agrees too."));
    }

    /** @param receipt address of the receipt, seen from this page */
    PageText agreed(String receipt) {
        return PageText.saying(
                        page.either("ขอบคุณ บันทึกความยินยอมแล้ว", "Thank you, your consent is recorded."),
                        page.either("ท่านถอนความยินยอมได้ทุกเมื่อ", "You may withdraw it at any time."))
                .and(PageText.link(receipt, page.either("ดูหลักฐาน", "See the receipt")));
    }

    /** Its time is over, or it was answered otherwise. */
    PageText gone() {
        return PageText.saying(
                page.either("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link is no longer valid."),
                page.either(
                        "หากต้องการให้ความยินยอม โปรดแจ้งเราได้ทุกช่องทาง",
                        "Tell us on any channel if you wish to agree."));
    }

    private String about(Question question) {
        return PageText.paragraph(
                page.either("เรื่อง: ", "About: ") + page.either(question.titleTh(), question.titleEn()));
    }

    private String notice(Question question) {
        return PageText.link(
                "/api/v1/notices/" + question.notice() + "?lang=" + question.language(),
                page.either("ประกาศความเป็นส่วนตัว", "Privacy notice"));
    }
}

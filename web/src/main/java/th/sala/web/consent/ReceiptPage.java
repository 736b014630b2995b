package th.sala.web.consent;

import java.time.Instant;
import th.sala.consent.receipt.ConsentReceipt;
import th.sala.consent.receipt.ConsentReceipt.ReceiptNotice;
import th.sala.consent.receipt.SignedReceipt;
import th.sala.consent.time.ToldMoment;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;

/** A receipt as whoever opens its link reads it. */
record ReceiptPage(LinkPage page, SignedReceipt signed) {

    /** @param token of its link; its letters need no escape */
    PageText text(String token) {
        return new PageText(
                        withdrawn()
                                ? page.either("หลักฐานการถอนความยินยอม", "Receipt of a withdrawal of consent")
                                : page.either("หลักฐานการให้ความยินยอม", "Receipt of a consent"),
                        "<dl>\n" + rows() + "</dl>\n")
                .and(PageText.paragraph(place()))
                .and(PageText.link(
                        token + "/record",
                        page.either("ดาวน์โหลดหลักฐานที่มีลายเซ็นดิจิทัลกำกับ", "Download the signed receipt")));
    }

    private String place() {
        return signed.ledger() == null
                ? page.either("กำลังลงรายการนี้ในบันทึกที่แก้ไขย้อนหลังไม่ได้", "The entry is just being sealed.")
                : page.either(
                                "รายการนี้อยู่ในบันทึกที่แก้ไขย้อนหลังไม่ได้ ลำดับที่ ",
                                "The entry stands in the sealed ledger, number ")
                        + signed.ledger().seq();
    }

    private String rows() {
        ConsentReceipt receipt = signed.receipt();
        ReceiptNotice notice = receipt.notice();
        return row(page.either("เลขที่หลักฐาน", "Number"), receipt.receipt().toString())
                + row(
                        page.either("เรื่อง", "About"),
                        page.either(
                                receipt.purpose().titleTh(), receipt.purpose().titleEn()))
                + row(page.either("เมื่อ", "When"), told(receipt.at()))
                + (receipt.validUntil() == null
                        ? ""
                        : row(page.either("มีผลถึง", "Valid until"), told(receipt.validUntil())))
                + (notice == null
                        ? ""
                        : row(
                                page.either("ประกาศความเป็นส่วนตัวที่แจ้งไว้", "Privacy notice that was given"),
                                notice.key() + "/" + notice.version()));
    }

    private String told(Instant at) {
        return ToldMoment.of(at, page.language());
    }

    private boolean withdrawn() {
        return signed.receipt().state().equals("ConsentWithdrawn");
    }

    private static String row(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + PageText.escaped(value) + "</dd>\n";
    }
}

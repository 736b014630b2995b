package th.sala.web.consent;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import th.sala.consent.receipt.ConsentReceipt;
import th.sala.consent.receipt.ConsentReceipt.ReceiptNotice;
import th.sala.consent.receipt.SignedReceipt;
import th.sala.consent.time.ToldMoment;

/** A receipt as whoever opens its link reads it, in Thai unless they prefer English. It names nobody. */
final class ReceiptPage {
    private static final String PAGE = """
        <!doctype html>
        <html lang="%1$s">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex"><title>%2$s</title></head>
        <body><main>
        <h1>%2$s</h1>
        <dl>
        %3$s</dl>
        <p>%4$s</p>
        <p><a href="%5$s/record" download>%6$s</a></p>
        </main></body>
        </html>
        """;

    private final SignedReceipt signed;
    private final boolean english;

    private ReceiptPage(SignedReceipt signed, boolean english) {
        this.signed = signed;
        this.english = english;
    }

    static String of(SignedReceipt signed, String token, List<Locale> languages) {
        return new ReceiptPage(signed, english(languages)).html(token);
    }

    private String html(String token) {
        return PAGE.formatted(
                english ? "en" : "th",
                withdrawn()
                        ? either("ใบรับการถอนความยินยอม", "Receipt of a withdrawal of consent")
                        : either("ใบรับความยินยอม", "Receipt of a consent"),
                rows(),
                signed.ledger() == null
                        ? either("รายการนี้กำลังลงในบัญชีหลักฐาน", "The entry is just being sealed.")
                        : either(
                                        "รายการนี้อยู่ในบัญชีหลักฐานซึ่งแก้ไขย้อนหลังไม่ได้ ลำดับที่ ",
                                        "The entry stands in the sealed ledger, number ")
                                + signed.ledger().seq(),
                token,
                either("ดาวน์โหลดใบรับที่มีลายเซ็นดิจิทัลกำกับ", "Download the signed receipt"));
    }

    private String rows() {
        ConsentReceipt receipt = signed.receipt();
        ReceiptNotice notice = receipt.notice();
        return row(either("เลขที่ใบรับ", "Number"), receipt.receipt().toString())
                + row(
                        either("เรื่อง", "About"),
                        either(receipt.purpose().titleTh(), receipt.purpose().titleEn()))
                + row(either("เมื่อ", "When"), told(receipt.at()))
                + (receipt.validUntil() == null
                        ? ""
                        : row(either("มีผลถึง", "Valid until"), told(receipt.validUntil())))
                + (notice == null
                        ? ""
                        : row(
                                either("ประกาศความเป็นส่วนตัวที่แจ้งไว้", "Privacy notice that was given"),
                                notice.key() + "/" + notice.version()));
    }

    private String told(Instant at) {
        return ToldMoment.of(at, english ? "en" : "th");
    }

    private boolean withdrawn() {
        return signed.receipt().state().equals("ConsentWithdrawn");
    }

    private String either(String thai, String inEnglish) {
        return english && inEnglish != null ? inEnglish : thai;
    }

    private static String row(String name, String value) {
        return "<dt>" + name + "</dt><dd>" + escaped(value) + "</dd>\n";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static boolean english(List<Locale> languages) {
        return languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("th") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent();
    }
}

package th.sala.web.survey;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import th.sala.ticketing.survey.SurveyKind;
import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;

/**
 * What whoever is asked how it went reads.
 *
 * @param token of the link, whose letters need no escape
 */
record SurveyPage(LinkPage page, String token) {
    private static final int BEST = 10;
    private static final String FORM = """
        <form method="post" action="%s/page">
        <fieldset><legend>%s</legend>
        %s
        </fieldset>
        <p><label>%s<br><textarea name="comment" rows="4" maxlength="2000"></textarea></label></p>
        <button type="submit">%s</button>
        </form>
        """;
    private static final String SCORE =
            "<label class=\"score\"><input type=\"radio\" name=\"score\" value=\"%d\" required> %d</label>";

    PageText asking(SurveyKind kind) {
        return new PageText(question(kind), form(token, kind))
                .and(PageText.paragraph(page.either(
                        "ใช้ข้อมูลนี้เพื่อปรับปรุงการบริการเท่านั้น ไม่ตอบก็ได้",
                        "Used for improving the service only. You need not answer.")));
    }

    /** No score was chosen, or the words are too long. */
    PageText again(SurveyKind kind) {
        var hint = page.either(
                "โปรดเลือกคะแนนหนึ่งค่า ความเห็นยาวได้ไม่เกิน 2,000 ตัวอักษร",
                "Please choose one score. A comment has at most 2,000 characters.");
        return new PageText(question(kind), PageText.paragraph(hint)).and(form("../" + token, kind));
    }

    PageText thanks() {
        return PageText.saying(
                page.either("ขอบคุณสำหรับคำตอบ บันทึกคำตอบของท่านแล้ว", "Thank you, your answer is recorded."),
                page.either("ปิดหน้านี้ได้", "You may close this page."));
    }

    PageText gone() {
        return PageText.saying(
                page.either("ลิงก์นี้ใช้ไม่ได้แล้ว", "This link is no longer valid."),
                page.either(
                        "มีคำตอบแล้วหรือหมดเวลา หากมีเรื่องแจ้ง ติดต่อเราได้ทุกช่องทาง",
                        "It was answered, or its time is over. You can reach us on any channel."));
    }

    private String question(SurveyKind kind) {
        return kind == SurveyKind.CSAT
                ? page.either("ท่านพอใจการบริการครั้งนี้เพียงใด", "How satisfied are you with our service?")
                : page.either("ท่านจะแนะนำเราแก่ผู้อื่นเพียงใด", "How likely are you to recommend us?");
    }

    private String form(String address, SurveyKind kind) {
        var scores = IntStream.rangeClosed(kind.worst(), BEST)
                .mapToObj(score -> SCORE.formatted(score, score))
                .collect(Collectors.joining("\n"));
        return FORM.formatted(
                address,
                page.either(
                        kind.worst() + " คือน้อยที่สุด 10 คือมากที่สุด",
                        kind.worst() + " is the least, 10 is the most"),
                scores,
                page.either("ความเห็นเพิ่มเติม (ไม่บังคับ)", "Anything you wish to add"),
                page.either("ส่งคำตอบ", "Send"));
    }
}

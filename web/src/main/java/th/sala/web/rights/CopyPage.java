package th.sala.web.rights;

import th.sala.web.page.LinkPage;
import th.sala.web.page.PageText;

/**
 * What whoever opened the link to a copy reads.
 *
 * @param token of the link; its letters need no escape
 */
record CopyPage(LinkPage page, String token) {
    private static final String ASK = """
        <form method="post" action="/api/v1/copies/%s/code"><button type="submit">%s</button></form>
        """;

    private static final String FILL = """
        <p role="status">%s</p>
        <form method="post" action="/api/v1/copies/%s/file">
        <p><label>%s <input name="code" inputmode="numeric" autocomplete="one-time-code" required maxlength="12"></label></p>
        <button type="submit">%s</button></form>
        """;

    PageText asking() {
        return ask(
                page.either(
                        "เพื่อให้แน่ใจว่าเป็นท่าน เราจะส่งรหัสหกหลักไปยังการสนทนาที่ท่านได้รับลิงก์นี้",
                        "To make sure that it is you, we send a code of six digits to the conversation in which you got this link."));
    }

    PageText filling() {
        return fill(page.either("ส่งรหัสแล้ว ใช้ได้ 10 นาที", "The code was sent. It is good for 10 minutes."));
    }

    /** @param triesLeft 0 when another code is needed */
    PageText again(int triesLeft) {
        return triesLeft == 0
                ? ask(page.either(
                        "รหัสใช้ไม่ได้แล้ว โปรดขอรหัสใหม่", "The code is no longer good. Please ask for a new one."))
                : fill(page.either(
                        "รหัสไม่ถูกต้อง ลองได้อีก " + triesLeft + " ครั้ง", "Wrong code. Tries left: " + triesLeft));
    }

    PageText gone() {
        return PageText.saying(
                heading(),
                page.either(
                        "ลิงก์นี้ใช้ไม่ได้แล้ว โปรดขอลิงก์ใหม่จากเรา",
                        "This link is no longer valid. Please ask us for a new one."));
    }

    private PageText ask(String words) {
        return PageText.saying(heading(), words).and(ASK.formatted(token, page.either("ส่งรหัส", "Send the code")));
    }

    private PageText fill(String words) {
        return new PageText(
                heading(),
                FILL.formatted(
                        words, token, page.either("รหัส", "Code"), page.either("ดาวน์โหลดสำเนา", "Download the copy")));
    }

    private String heading() {
        return page.either("สำเนาข้อมูลส่วนบุคคลของท่าน", "The copy of your personal data");
    }
}

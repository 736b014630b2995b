package th.sala.web.consent;

import th.sala.consent.notice.NoticeText;
import th.sala.web.page.PageShell;

/** A notice as a page of its own. Its HTML is ours and published. */
final class NoticePage {

    private NoticePage() {}

    static String of(NoticeText notice) {
        return PageShell.around(notice.language(), notice.title(), notice.html());
    }
}

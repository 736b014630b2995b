package th.sala.consent.notice;

import java.util.List;

/** What notices there are, for the privacy officer. */
public interface NoticeShelf {

    /** Every published version in every language, newest version first. */
    List<PublishedNotice> published();
}

package th.sala.consent.notice;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;

/** Notices from the table {@code notice_version}. */
@Stateless
public class PublishedNotices implements NoticeShelf {
    private static final String PUBLISHED = """
            SELECT v.notice_key AS key, v.version, v.language, v.title, encode(v.sha256, 'hex') AS sha256,
                n.first_contact, v.effective_from,
                NOT EXISTS (SELECT 1 FROM consent.notice_defect d
                    WHERE d.notice_key = v.notice_key AND d.version = v.version) AS sound
            FROM consent.notice_version v JOIN consent.notice n ON n.key = v.notice_key
            ORDER BY v.notice_key, v.version DESC, v.language DESC
            """;

    private final Jdbi jdbi;

    @Inject
    public PublishedNotices(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public List<PublishedNotice> published() {
        return jdbi.withHandle(handle ->
                handle.createQuery(PUBLISHED).mapTo(PublishedNotice.class).list());
    }
}

package th.sala.ticketing.reply;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import th.sala.consent.notice.NoticeDesk;
import th.sala.consent.notice.QueuedNotice;
import th.sala.consent.subject.SubjectId;

/** The first message to a person, of whatever kind, says where the privacy notice stands (section 23). */
@Singleton
class FirstContact {
    private final NoticeDesk notices;
    private final String publicUrl;

    @Inject
    FirstContact(
            NoticeDesk notices,
            @ConfigProperty(name = "SALA_PUBLIC_URL", defaultValue = "http://localhost:8080") String publicUrl) {
        this.notices = notices;
        this.publicUrl = publicUrl;
    }

    /**
     * What the message must say besides; empty when each of them was told on this channel before. Who is told by it is
     * recorded.
     */
    Optional<String> notice(Collection<SubjectId> persons, String channel, String language, UUID message) {
        List<QueuedNotice> due = persons.stream()
                .distinct()
                .flatMap(person -> notices.queueOnFirstContact(person, channel, language, message).stream())
                .toList();
        return due.stream().findFirst().map(notice -> Texts.of(language).text("notice", link(notice)));
    }

    private String link(QueuedNotice notice) {
        return publicUrl + "/api/v1/notices/" + notice.key() + "/" + notice.version() + "?lang=" + notice.language();
    }
}

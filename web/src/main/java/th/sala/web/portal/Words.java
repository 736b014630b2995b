package th.sala.web.portal;

import java.util.List;
import th.sala.channels.form.PortalMessage;
import th.sala.ticketing.portal.PortalDesk.Place;
import th.sala.web.channel.SentFile;

/**
 * What a customer writes in the portal.
 *
 * @param subject of a new matter; null for none
 * @param language {@code th} or {@code en}; null to guess it
 * @param notice the privacy notice that the page showed, such as {@code general/1}; null for none
 * @param attachments null for none
 */
record Words(String subject, String text, String language, String notice, List<SentFile> attachments) {

    /** @param key makes it one message */
    PortalMessage from(Place place, String key) {
        return new PortalMessage(
                key,
                place.from().channel(),
                place.from().value(),
                place.token(),
                subject,
                text,
                language,
                notice,
                attachments == null
                        ? null
                        : attachments.stream()
                                .map(file -> new PortalMessage.File(file.name(), file.content()))
                                .toList());
    }
}

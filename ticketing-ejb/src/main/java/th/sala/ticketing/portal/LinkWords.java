package th.sala.ticketing.portal;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.UUID;
import th.sala.ticketing.reply.LateWords;

/** Puts the secret of a signed link into its message as that leaves: no stored message holds it, and no colleague sees it. */
@Singleton
class LinkWords implements LateWords {
    private final LinkTable links;
    private final LinkSecret secret;

    @Inject
    LinkWords(LinkTable links, LinkSecret secret) {
        this.links = links;
        this.secret = secret;
    }

    @Override
    public String fill(UUID message, String text) {
        return links.ofMessage(message)
                .map(link -> text.replace(PLACE, secret.of(link.person(), link.id())))
                .orElse(text);
    }
}

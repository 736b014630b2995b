package th.sala.ticketing.conversation;

import java.util.List;
import org.jsoup.Jsoup;

/** The remote pictures that a message's HTML names. Its source stands apart from its place, so that nothing fetches it. */
final class RemoteImages {
    private static final String SOURCE = "data-remote-src";

    private RemoteImages() {}

    /**
     * Their addresses as the sender wrote them, in the order of the HTML.
     *
     * @param html sanitised; null when there is none
     */
    static List<String> in(String html) {
        return html == null
                ? List.of()
                : Jsoup.parseBodyFragment(html).select("img[" + SOURCE + "]").eachAttr(SOURCE);
    }
}

package th.sala.web.page;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import th.sala.consent.key.LinkStanding;
import th.sala.web.problem.ProblemException;

/**
 * The page that answers a link of ours: in Thai unless the reader prefers English. It names nobody, and search engines leave
 * it out.
 */
public record LinkPage(boolean english) {
    public static final String HTML = MediaType.TEXT_HTML + ";charset=UTF-8";

    public static LinkPage to(HttpHeaders reader) {
        return in(reader.getAcceptableLanguages());
    }

    static LinkPage in(List<Locale> languages) {
        return new LinkPage(languages.stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("th") || language.equals("en"))
                .findFirst()
                .filter("en"::equals)
                .isPresent());
    }

    /** {@code th} or {@code en}. */
    public String language() {
        return english ? "en" : "th";
    }

    /** @param inEnglish null where there is Thai only */
    public String either(String thai, String inEnglish) {
        return english && inEnglish != null ? inEnglish : thai;
    }

    /**
     * What stands behind a link.
     *
     * @param open what it says while the link can be used
     * @param gone what it says from then on, with 410
     * @throws ProblemException 404 when there never was such a link
     */
    public Response behind(
            LinkStanding standing, Function<LinkPage, PageText> open, Function<LinkPage, PageText> gone) {
        return switch (standing) {
            case OPEN -> showing(Response.Status.OK, open.apply(this));
            case GONE -> showing(Response.Status.GONE, gone.apply(this));
            case UNKNOWN -> throw ProblemException.notFound();
        };
    }

    public Response showing(Response.Status status, PageText text) {
        var heading = "<h1>" + PageShell.escaped(text.heading()) + "</h1>\n";
        return Response.status(status)
                .type(HTML)
                .entity(PageShell.around(language(), text.heading(), heading + text.body()))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}

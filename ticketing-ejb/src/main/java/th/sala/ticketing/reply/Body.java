package th.sala.ticketing.reply;

import java.util.Optional;

/** Both forms of what somebody wrote. */
record Body(String text, String html) {

    /** Empty when nothing was written. */
    static Optional<Body> of(String text, String html) {
        if (html != null && !html.isBlank()) {
            String clean = HtmlPart.cleaned(html);
            return Optional.of(new Body(text == null || text.isBlank() ? HtmlPart.toText(clean) : text, clean));
        }
        return Optional.ofNullable(text)
                .filter(plain -> !plain.isBlank())
                .map(plain -> new Body(plain, HtmlPart.ofText(plain)));
    }
}

package th.sala.ticketing.reply;

import java.util.Optional;

/** Both forms of what somebody wrote. */
record Body(String text, String html) {

    /** With a paragraph below. */
    Body followedBy(String paragraph) {
        return new Body(text.stripTrailing() + "\n\n" + paragraph, html + "\n" + HtmlPart.ofText(paragraph));
    }

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

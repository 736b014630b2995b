package th.sala.web.security;

import java.net.URI;

/** Content-Security-Policy of every answer: our own files and nothing else. */
record ContentPolicy(String header) {

    /**
     * Mail is shown in sandboxed {@code srcdoc} frames, which inherit this policy: their inline styles and remote
     * pictures stay blocked.
     */
    static ContentPolicy of(String publicOrigin, String issuer) {
        var sockets = publicOrigin.replaceFirst("^http", "ws");
        return new ContentPolicy(String.join(
                "; ",
                "default-src 'self'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "connect-src 'self' " + sockets,
                "frame-src 'self'",
                "object-src 'none'",
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "form-action 'self' " + Origins.of(URI.create(issuer))));
    }
}

package th.sala.channels.form;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonObject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import th.sala.channels.webhook.Misfit;

/** What a browser makes of a form without script (WHATWG URL, application/x-www-form-urlencoded), in UTF-8. */
final class UrlEncoded {
    static final String TYPE = "application/x-www-form-urlencoded";

    private UrlEncoded() {}

    static boolean isTypeOf(String contentType) {
        return contentType.strip().toLowerCase(Locale.ROOT).startsWith(TYPE);
    }

    /** @throws Misfit when it is no such form, or a field comes twice */
    static JsonObject read(byte[] body) {
        var fields = JSON.createObjectBuilder();
        Set<String> seen = new HashSet<>();
        for (String pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
                if (!seen.add(name)) {
                    throw Misfit.malformed("A field comes twice.");
                }
                fields.add(name, equals < 0 ? "" : decoded(pair.substring(equals + 1)));
            }
        }
        return fields.build();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException noEncoding) {
            throw Misfit.malformed("The body is no form.");
        }
    }
}

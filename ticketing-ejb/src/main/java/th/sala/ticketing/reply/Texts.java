package th.sala.ticketing.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/** The automatic texts of one language. Numbers are passed as text, so that no locale groups their digits. */
public final class Texts {
    private static final Texts THAI = new Texts("th");
    private static final Texts ENGLISH = new Texts("en");

    private final Properties texts = new Properties();
    private final Locale locale;

    private Texts(String language) {
        locale = Locale.forLanguageTag(language);
        String name = "texts_" + language + ".properties";
        try (InputStream file = Texts.class.getResourceAsStream(name)) {
            texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(name, fault);
        }
    }

    /** English for {@code en}, else Thai. */
    public static Texts of(String language) {
        return "en".equals(language) ? ENGLISH : THAI;
    }

    /** @throws IllegalArgumentException when there is no such text */
    public String text(String key, String... values) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("There is no text " + key);
        }
        return new MessageFormat(pattern, locale).format(values);
    }
}

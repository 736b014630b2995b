package th.sala.consent.copy;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;

/** What the members and codes of a copy are called in Thai; one without a word is called by itself. */
final class CopyWords {
    private static final Properties WORDS = load();

    private CopyWords() {}

    static String of(String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        return WORDS.getProperty(key, WORDS.getProperty(last, last));
    }

    /** Whether there is a word of our own for it. */
    static boolean knows(String key) {
        return WORDS.containsKey(key);
    }

    private static Properties load() {
        Properties words = new Properties();
        try (InputStream file = CopyWords.class.getResourceAsStream("words_th.properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return words;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}

package th.sala.dev.standin;

import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What people sent through a provider, by the id of its message: what a test put there, else a small picture. */
final class Contents {
    private static final byte[] PICTURE = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private final Map<String, Answer> kept = new ConcurrentHashMap<>();

    void put(String id, String type, byte[] bytes) {
        kept.put(id, Answer.bytes(type, bytes));
    }

    Answer of(String id) {
        return kept.getOrDefault(id, Answer.bytes("image/png", PICTURE));
    }
}

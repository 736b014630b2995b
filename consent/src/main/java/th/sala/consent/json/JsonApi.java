package th.sala.consent.json;

import jakarta.json.spi.JsonProvider;

/**
 * Jakarta JSON's provider, looked up once. The static methods of {@code jakarta.json.Json} search the whole class path for
 * it at each call, which was a fifth of what taking in a webhook cost.
 */
public final class JsonApi {
    /** Safe for any number of threads (Jakarta JSON Processing 2.1, {@code JsonProvider}). */
    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonApi() {}
}

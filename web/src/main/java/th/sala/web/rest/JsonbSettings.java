package th.sala.web.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How answers become JSON: every named member is there, null when unknown. */
@Provider
public class JsonbSettings implements ContextResolver<Jsonb> {
    public static final Jsonb JSONB =
            JsonbBuilder.create(new JsonbConfig().withNullValues(true).withAdapters(new SubjectIdText()));

    @Override
    public Jsonb getContext(Class<?> type) {
        return JSONB;
    }
}

package th.sala.dev.dump;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import th.sala.dev.hub.StartFailure;

/**
 * What a dump holds.
 *
 * @param at when it was made
 * @param versions of the schemas
 * @param tables with their rows and the hash of their file
 * @param sequences with their last value
 */
record Manifest(Instant at, Map<String, String> versions, List<Table> tables, Map<String, Long> sequences) {
    static final String FILE = "manifest.json";
    private static final String FORMAT = "sala-dump/1";

    void write(Path folder) throws IOException {
        JsonObjectBuilder schemas = Json.createObjectBuilder();
        versions.forEach(schemas::add);
        JsonObjectBuilder last = Json.createObjectBuilder();
        sequences.forEach(last::add);
        JsonArrayBuilder rows = Json.createArrayBuilder();
        tables.forEach(table -> rows.add(Json.createObjectBuilder()
                .add("name", table.name())
                .add("rows", table.rows())
                .add("sha256", table.sha256())));
        JsonObject manifest = Json.createObjectBuilder()
                .add("format", FORMAT)
                .add("at", at.toString())
                .add("schemas", schemas)
                .add("tables", rows)
                .add("sequences", last)
                .build();
        Files.writeString(folder.resolve(FILE), manifest.toString());
    }

    /** @throws StartFailure when there is none, or of another format */
    static Manifest read(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            throw new StartFailure(folder + " is no dump: it has no " + FILE + ".");
        }
        try (JsonReader reader = Json.createReader(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            JsonObject manifest = reader.readObject();
            if (!manifest.getString("format").equals(FORMAT)) {
                throw new StartFailure(folder + " is a dump of another format than " + FORMAT + ".");
            }
            return of(manifest);
        } catch (JsonException broken) {
            throw new StartFailure(file + " cannot be read: " + broken.getMessage());
        }
    }

    private static Manifest of(JsonObject manifest) {
        Map<String, String> versions = new TreeMap<>();
        JsonObject schemas = manifest.getJsonObject("schemas");
        schemas.keySet().forEach(schema -> versions.put(schema, schemas.getString(schema)));
        Map<String, Long> sequences = new TreeMap<>();
        JsonObject last = manifest.getJsonObject("sequences");
        last.keySet()
                .forEach(name -> sequences.put(name, last.getJsonNumber(name).longValue()));
        return new Manifest(
                Instant.parse(manifest.getString("at")), versions, tables(manifest.getJsonArray("tables")), sequences);
    }

    private static List<Table> tables(JsonArray tables) {
        return tables.getValuesAs(JsonObject.class).stream()
                .map(one -> new Table(
                        one.getString("name"), one.getJsonNumber("rows").longValue(), one.getString("sha256")))
                .toList();
    }

    /** One table. */
    record Table(String name, long rows, String sha256) {}
}

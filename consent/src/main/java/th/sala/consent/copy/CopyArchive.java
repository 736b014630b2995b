package th.sala.consent.copy;

import static th.sala.consent.json.JsonApi.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import th.sala.consent.key.Sha256;
import th.sala.consent.rights.RightsRequest;
import th.sala.consent.subject.HeldFile;

/** The ZIP: {@code data.json}, tables in {@code csv/}, files in {@code files/}, and a manifest with the hash of each. */
final class CopyArchive {
    static final String FORMAT = "sala-person-copy/1";
    private static final long MOST_BYTES = 200L * 1024 * 1024;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);
    private final JsonArrayBuilder listed = JSON.createArrayBuilder();
    private final JsonArrayBuilder omitted = JSON.createArrayBuilder();
    private final List<String> names = new ArrayList<>();
    private final RightsRequest request;
    private final Instant made;
    private long total;

    CopyArchive(RightsRequest request, Instant made) {
        this.request = request;
        this.made = made;
    }

    void data(JsonObject data) {
        add("data.json", data.toString().getBytes(StandardCharsets.UTF_8));
        CsvTables.of(data).forEach((name, csv) -> add("csv/" + name + ".csv", csv));
    }

    /** What may not be handed out, or is too much for one archive, is named in the manifest. */
    void files(List<HeldFile> files) {
        for (HeldFile file : files) {
            Optional<byte[]> content = total + file.size() > MOST_BYTES
                    ? Optional.empty()
                    : file.bytes().get();
            if (content.isPresent()) {
                String name = "files/%04d-%s".formatted(names.size() + 1, safe(file.name()));
                names.add(name);
                add(name, content.get());
            } else {
                omitted.add(JSON.createObjectBuilder().add("name", file.name()).add("size", file.size()));
            }
        }
    }

    List<String> fileNames() {
        return List.copyOf(names);
    }

    void add(String name, byte[] content) {
        write(name, content);
        total += content.length;
        listed.add(JSON.createObjectBuilder()
                .add("name", name)
                .add("size", content.length)
                .add("sha256", Sha256.hex(content)));
    }

    byte[] closed() {
        JsonObject manifest = JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("request", request.id().toString())
                .add("madeAt", made.toString())
                .add("files", listed)
                .add("omitted", omitted)
                .build();
        write("manifest.json", manifest.toString().getBytes(StandardCharsets.UTF_8));
        try {
            zip.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private void write(String name, byte[] content) {
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(made.toEpochMilli());
            zip.putNextEntry(entry);
            zip.write(content);
            zip.closeEntry();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** No separators, no control characters, and no longer than a file system takes in Thai. */
    private static String safe(String name) {
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\:*?\"<>|]", "_");
        return plain.length() <= 60 ? plain : plain.substring(plain.length() - 60);
    }
}

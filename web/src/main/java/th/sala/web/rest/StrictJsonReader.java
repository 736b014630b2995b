package th.sala.web.rest;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import th.sala.web.problem.ProblemException;
import th.sala.web.problem.Problems;

/** Bodies of our own API are records, read strictly and of at most 1 MiB unless they are roomy. An empty body is null. */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
@Priority(Priorities.ENTITY_CODER)
public class StrictJsonReader implements MessageBodyReader<Record> {
    private static final int MEBIBYTE = 1 << 20;

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type genericType,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        var most = most(annotations);
        var bytes = body.readNBytes(most + 1);
        if (bytes.length > most) throw new ProblemException(Problems.ofStatus(413));
        return bytes.length == 0 ? null : StrictJson.read(utf8(bytes), type);
    }

    private static int most(Annotation[] annotations) {
        return Arrays.stream(annotations)
                        .filter(Roomy.class::isInstance)
                        .map(Roomy.class::cast)
                        .mapToInt(Roomy::mebibytes)
                        .findFirst()
                        .orElse(1)
                * MEBIBYTE;
    }

    private static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedJson(List.of("body: is not UTF-8"));
        }
    }
}

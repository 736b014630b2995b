package th.sala.channels.email.mime;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.parser.AbstractContentHandler;
import org.apache.james.mime4j.parser.MimeStreamParser;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;

/** Builds the tree of a mail from mime4j's events, without any limit that would lose a part of it. */
final class MimeTree extends AbstractContentHandler {
    private static final MimeConfig PERMISSIVE = permissive().build();
    private static final Pattern FIRST_DELIMITER = Pattern.compile("(?m)^--(\\S[^\\r\\n]{0,199}?)[ \\t]*\\r?$");

    private final Deque<Part> open = new ArrayDeque<>();
    private byte[] preamble = new byte[0];
    private Part root;

    private final boolean splitting;

    private MimeTree(boolean splitting) {
        this.splitting = splitting;
    }

    static Part parse(byte[] mail) {
        Part root = tree(mail);
        root.writtenIn(root.textCharset());
        return root;
    }

    private static Part tree(byte[] mail) {
        byte[] bytes = HeaderEnd.withoutBlankStart(mail);
        Part root = parse(bytes, PERMISSIVE, false);
        if (root.isHollow() && root.headers().isEmpty()) {
            root.become("text/plain", bytes);
        }
        return root.isHollow()
                ? HeaderEnd.withEmptyLine(bytes)
                        .map(mended -> parse(mended, PERMISSIVE, false))
                        .orElse(root)
                : root;
    }

    @Override
    public void startMessage() {
        open.push(new Part());
    }

    @Override
    public void startBodyPart() {
        open.push(new Part());
    }

    @Override
    public void field(Field field) {
        if (field.getRaw() != null) {
            open.element().headers().add(field.getRaw().toByteArray());
        }
    }

    @Override
    public void startMultipart(BodyDescriptor described) {
        preamble = new byte[0];
        open.element().become(described.getMimeType(), preamble);
    }

    @Override
    public void preamble(InputStream in) throws IOException {
        preamble = in.readAllBytes();
    }

    /** A multipart whose delimiter never comes is read as what it is: text. What did not split once does not split again. */
    @Override
    public void endMultipart() {
        Part part = open.element();
        if (part.children().isEmpty() && preamble.length > 0) {
            part.become("text/plain", preamble);
            if (!splitting || open.size() > 1) {
                splitAtFirstDelimiter(part);
            }
        }
        preamble = new byte[0];
    }

    @Override
    public void body(BodyDescriptor described, InputStream in) throws IOException {
        Part part = open.element();
        byte[] bytes = in.readAllBytes();
        if (UuEncoding.of(part)) {
            UuEncoding.name(bytes).ifPresent(part::callUnlessNamed);
            bytes = UuEncoding.decoded(bytes);
        }
        part.become(described.getMimeType(), bytes);
        if (part.declaredType().startsWith("multipart/")) {
            splitAtFirstDelimiter(part);
        }
    }

    @Override
    public void endBodyPart() {
        Part done = open.pop();
        open.element().children().add(done);
    }

    @Override
    public void endMessage() {
        root = open.pop();
    }

    private static void splitAtFirstDelimiter(Part part) {
        Matcher delimiter = FIRST_DELIMITER.matcher(new String(part.body(), StandardCharsets.ISO_8859_1));
        if (delimiter.find() && !delimiter.group(1).endsWith("--")) {
            String boundary = delimiter.group(1).replace("\\", "\\\\").replace("\"", "\\\"");
            MimeConfig headless = permissive()
                    .setHeadlessParsing("multipart/mixed; boundary=\"" + boundary + "\"")
                    .build();
            Part split = parse(part.body(), headless, true);
            if (!split.children().isEmpty()) {
                part.become("multipart/mixed", new byte[0]);
                part.children().addAll(split.children());
            }
        }
    }

    private static Part parse(byte[] bytes, MimeConfig config, boolean splitting) {
        MimeTree tree = new MimeTree(splitting);
        MimeStreamParser parser = new MimeStreamParser(config, DecodeMonitor.SILENT, null);
        parser.setNoRecurse();
        parser.setContentDecoding(true);
        parser.setContentHandler(tree);
        try {
            parser.parse(new ByteArrayInputStream(bytes));
        } catch (IOException | MimeException broken) {
            throw new UnreadableMail("The mail's structure could not be read.", broken);
        }
        return tree.root;
    }

    private static MimeConfig.Builder permissive() {
        return MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxHeaderLen(-1)
                .setMaxContentLen(-1);
    }
}

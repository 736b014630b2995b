package th.sala.channels.email.mime;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import th.sala.channels.email.mime.MailBody.Rendering;

/** Walks a mail's tree: alternatives are chosen from, other texts follow each other. */
final class BodyReader {
    private final Part root;
    private final List<Part> files;

    /** @param files filled with the leaves that are not part of the body */
    BodyReader(Part root, List<Part> files) {
        this.root = root;
        this.files = files;
    }

    Rendering read() {
        return read(root);
    }

    private Rendering read(Part part) {
        if (!part.isMultipart()) {
            return leaf(part);
        }
        List<Part> children = part.children();
        if (part.is("multipart/alternative")) {
            return alternative(children);
        }
        return joined(children.stream().map(this::read).toList());
    }

    private Rendering leaf(Part part) {
        boolean shown = part == root || (!part.isAttached() && part.fileName().isEmpty());
        if (shown && part.is("text/html")) {
            return new Rendering(null, CharsetRepair.decode(part.body(), HtmlCharset.of(part)));
        }
        if (shown && part.is("text/plain")) {
            return new Rendering(CharsetRepair.decode(part.body(), part.charset()), null);
        }
        files.add(part);
        return Rendering.NOTHING;
    }

    /** The last, hence richest, HTML (RFC 2046, 5.1.4), and the plain texts that stand beside it. */
    private Rendering alternative(List<Part> children) {
        List<Rendering> faces = children.stream().map(this::read).toList();
        String plain = IntStream.range(0, faces.size())
                .filter(i -> !children.get(i).isMultipart() && faces.get(i).text() != null)
                .mapToObj(i -> faces.get(i).text())
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(), texts -> texts.isEmpty() ? null : String.join("\n", texts)));
        Rendering richest = faces.stream()
                .filter(face -> face.html() != null)
                .reduce((a, b) -> b)
                .orElse(Rendering.NOTHING);
        String nested = faces.stream()
                .map(Rendering::text)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new Rendering(plain == null ? nested : plain, richest.html());
    }

    private static Rendering joined(List<Rendering> renderings) {
        List<Rendering> filled = renderings.stream().filter(r -> !r.isEmpty()).toList();
        if (filled.isEmpty()) {
            return Rendering.NOTHING;
        }
        boolean anyHtml = filled.stream().anyMatch(r -> r.html() != null);
        boolean anyText = filled.stream().anyMatch(r -> r.text() != null);
        return new Rendering(
                anyText ? filled.stream().map(BodyReader::asText).collect(Collectors.joining("\n")) : null,
                anyHtml ? filled.stream().map(BodyReader::asHtml).collect(Collectors.joining("\n")) : null);
    }

    private static String asText(Rendering rendering) {
        return Objects.requireNonNullElseGet(rendering.text(), () -> HtmlText.of(rendering.html()));
    }

    private static String asHtml(Rendering rendering) {
        return Objects.requireNonNullElseGet(rendering.html(), () -> HtmlText.paragraph(rendering.text()));
    }
}
